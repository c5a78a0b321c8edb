package app.confab.domain.rooms;

/// What somebody may do in a room: the table of rights, row by row.
public enum Right {
    /// Post, reply, react, edit and delete one's own, have a read marker, be seen typing.
    TAKE_PART(Role.MEMBER, true, "only members may do that"),
    /// Let others in.
    ADD_PEOPLE(Role.MEMBER, false, "only members may let others in, and nobody into a direct room"),
    /// Change name and topic.
    CHANGE_ROOM(Role.MODERATOR, false, "only moderators and owners may change the room"),
    /// Delete what others wrote.
    DELETE_OTHERS_MESSAGES(Role.MODERATOR, false, "only moderators and owners may delete what others wrote"),
    /// Put members and moderators out.
    REMOVE_PEOPLE(Role.MODERATOR, false, "only moderators and owners may put others out"),
    /// Make and unmake moderators and owners, put an owner out.
    RULE(Role.OWNER, false, "only owners may decide on moderators and owners");

    private final Role least;
    private final boolean inDirectRooms;
    private final String refusal;

    Right(Role least, boolean inDirectRooms, String refusal) {
        this.least = least;
        this.inDirectRooms = inDirectRooms;
        this.refusal = refusal;
    }

    /// Whether a member of such a room with this role has the right.
    public boolean belongsTo(RoomKind kind, Role role) {
        return role.isAtLeast(least) && (kind != RoomKind.DIRECT || inDirectRooms);
    }

    String refusal() {
        return refusal;
    }
}
