package app.confab.domain.rooms;

/// What a member may do in a room, from the most to the least.
public enum Role {
    OWNER,
    MODERATOR,
    MEMBER
}
