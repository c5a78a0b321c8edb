package app.confab.domain.rooms;

/// Who may find a room, and who may come in.
public enum RoomKind {
    /// Everybody may find, read and join it.
    PUBLIC,
    /// Only its members know of it; they let others in.
    PRIVATE,
    /// The room of 2 to 10 people. It has no name, and its people never change.
    DIRECT
}
