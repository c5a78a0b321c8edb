package app.confab.domain.messages;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Whom a text calls by `@name`: user names, and the words of [#EVERYBODY] for all of a room. Whether such a
/// person exists is not asked here.
public final class Mentions {
    /// Names that mean everybody in the room.
    public static final Set<String> EVERYBODY = Set.of("here", "room");

    /// What follows a name's own character is an address, not a mention.
    private static final Pattern CALL = Pattern.compile("(?<![A-Za-z0-9._@-])@([A-Za-z0-9._-]{3,}+)");

    private static final int LONGEST_NAME = 32;
    private static final int SHORTEST_NAME = 3;

    private Mentions() {}

    /// The names, in small letters. A name may end in a full stop, but so does a sentence: `@ada.` calls both
    /// `ada.` and `ada`.
    public static Set<String> in(MessageBody body) {
        if (body.value().indexOf('@') < 0) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        var calls = CALL.matcher(body.value());
        while (calls.find()) {
            addReadings(calls.group(1).toLowerCase(Locale.ROOT), names);
        }
        return names;
    }

    private static void addReadings(String called, Set<String> names) {
        var name = called;
        while (name.length() >= SHORTEST_NAME) {
            if (name.length() <= LONGEST_NAME) {
                names.add(name);
            }
            if (Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
                return;
            }
            name = name.substring(0, name.length() - 1);
        }
    }
}
