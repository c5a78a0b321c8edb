package app.confab.persistence.nodes;

import java.util.List;
import java.util.UUID;

/// Something that one node tells the others.
///
/// @param number what of two notes about the same subject the greater one stands for both; 0 for none
public record Note(Subject subject, long number) {

    /// What a note is about.
    ///
    /// @param kind an ASCII letter that tells receivers what to make of the note
    public record Subject(char kind, List<UUID> ids) {
        public Subject {
            ids = List.copyOf(ids);
        }
    }

    public static Note of(char kind, UUID... ids) {
        return new Note(new Subject(kind, List.of(ids)), 0);
    }

    public static Note numbered(char kind, UUID id, long number) {
        return new Note(new Subject(kind, List.of(id)), number);
    }

    public char kind() {
        return subject.kind();
    }

    public UUID id(int index) {
        return subject.ids().get(index);
    }
}
