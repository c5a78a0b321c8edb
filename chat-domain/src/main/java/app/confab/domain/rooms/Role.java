package app.confab.domain.rooms;

/// What a member is in a room, from the most to the least. In a direct room everybody is a [#MEMBER].
public enum Role {
    OWNER,
    MODERATOR,
    MEMBER;

    public boolean isAtLeast(Role other) {
        return compareTo(other) <= 0;
    }
}
