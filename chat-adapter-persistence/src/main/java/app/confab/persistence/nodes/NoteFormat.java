package app.confab.persistence.nodes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notes as text, in payloads that `NOTIFY` can carry: the sender's id, then a word for each note. A word is the
/// note's kind, its ids (22 characters each) and, after a dot, its number. A word that cannot be read is passed
/// over, so that newer nodes may say more; kinds that nobody knows are their receivers' to pass over.
final class NoteFormat {
    /// PostgreSQL takes less than 8,000 bytes.
    private static final int MOST_CHARS = 7_999;

    private static final int ID_CHARS = 22;
    private static final int RADIX = 36;

    /// What a node has told.
    record Heard(UUID sender, List<Note> notes) {}

    private NoteFormat() {}

    /// One payload at least, also without notes.
    static List<String> payloads(UUID sender, List<Note> notes) {
        var payloads = new ArrayList<String>();
        var payload = new StringBuilder(id(sender));
        for (var note : notes) {
            var word = word(note);
            if (payload.length() + 1 + word.length() > MOST_CHARS) {
                payloads.add(payload.toString());
                payload = new StringBuilder(id(sender));
            }
            payload.append(' ').append(word);
        }
        payloads.add(payload.toString());
        return payloads;
    }

    /// Empty where not even the sender can be made out.
    static Optional<Heard> heard(String payload) {
        var words = payload.split(" ", -1);
        try {
            var sender = uuid(words[0]);
            var notes = new ArrayList<Note>(words.length - 1);
            for (var i = 1; i < words.length; i++) {
                note(words[i]).ifPresent(notes::add);
            }
            return Optional.of(new Heard(sender, notes));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static String word(Note note) {
        var word = new StringBuilder().append(note.kind());
        note.subject().ids().forEach(id -> word.append(id(id)));
        if (note.number() != 0) {
            word.append('.').append(Long.toString(note.number(), RADIX));
        }
        return word.toString();
    }

    private static Optional<Note> note(String word) {
        try {
            var dot = word.indexOf('.');
            var ids = dot < 0 ? word.substring(1) : word.substring(1, dot);
            var number = dot < 0 ? 0 : Long.parseLong(word.substring(dot + 1), RADIX);
            return Optional.of(new Note(new Note.Subject(word.charAt(0), uuids(ids)), number));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static List<UUID> uuids(String ids) {
        var uuids = new ArrayList<UUID>();
        for (var from = 0; from < ids.length(); from += ID_CHARS) {
            uuids.add(uuid(ids.substring(from, from + ID_CHARS)));
        }
        return uuids;
    }

    private static String id(UUID uuid) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID uuid(String id) {
        var bytes = Base64.getUrlDecoder().decode(id);
        if (bytes.length != 16) {
            throw new IllegalArgumentException("not the length of an id: " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
