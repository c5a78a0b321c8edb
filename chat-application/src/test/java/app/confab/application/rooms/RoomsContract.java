package app.confab.application.rooms;

/// What every [Rooms] keeps.
public interface RoomsContract extends RoomLookupContract, RoomMembersContract, JoinableRoomsContract {}
