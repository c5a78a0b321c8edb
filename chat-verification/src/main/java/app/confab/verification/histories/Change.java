package app.confab.verification.histories;

/// What somebody wants changed in a room.
public sealed interface Change {
    String room();

    /// Whom the change is about: its author or, where somebody is let in or put out, that person.
    String account();

    record Post(String room, String account, String name, String body) implements Change {}

    record Edit(String room, String account, String message, String body) implements Change {}

    record Delete(String room, String account, String message) implements Change {}

    record React(String room, String account, String message, String emoji, boolean present) implements Change {}

    record Membership(String room, String account, boolean present) implements Change {}

    /// A direct room is put away until somebody writes there.
    record Hide(String room, String account) implements Change {}

    record Mark(String room, String account, long seq) implements Change {}
}
