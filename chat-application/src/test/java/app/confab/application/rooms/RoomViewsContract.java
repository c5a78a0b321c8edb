package app.confab.application.rooms;

/// What every [RoomViews] keeps.
public interface RoomViewsContract extends RoomSnapshotsContract, UnreadCountsContract {}
