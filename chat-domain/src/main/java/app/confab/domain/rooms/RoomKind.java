package app.confab.domain.rooms;

/// Who may find a room. So far all rooms are public: everybody may read and join them.
public enum RoomKind {
    PUBLIC
}
