package app.confab.verification.histories;

import org.jspecify.annotations.Nullable;

/// One event of a room's timeline as somebody was told it.
///
/// @param subject the message's id, or the room's for what is about neither message nor person
/// @param person who joined, left, was changed or reacted; empty where nobody
/// @param emoji empty but for reactions
/// @param message what a posted or edited event shows
public record Event(
        String room,
        long seq,
        String type,
        String subject,
        String person,
        String emoji,
        @Nullable Message message) {

    /// What must be the same for everybody, whenever they are told: the text may have been edited since.
    public String identity() {
        var posted = message == null ? "" : message.author() + "/" + message.name();
        return String.join(" ", Long.toString(seq), type, subject, person, emoji, posted);
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }
}
