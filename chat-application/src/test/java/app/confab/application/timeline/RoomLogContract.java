package app.confab.application.timeline;

/// What every [RoomLog] keeps.
public interface RoomLogContract
        extends MembershipChangesContract, PostsContract, TicketsContract, RoomLogUnderLoadContract {}
