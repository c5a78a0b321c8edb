package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;

/// The rooms that the caller may look at, joined or not.
public final class RoomDirectory {
    private final Rooms rooms;
    private final Standings standings;

    public RoomDirectory(Rooms rooms, Standings standings) {
        this.rooms = rooms;
        this.standings = standings;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see
    public Room room(Caller caller, RoomId room) {
        standings.of(caller.account(), room);
        return rooms.byId(room).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    /// Public rooms that the caller could join, by name.
    public Page<Room> joinable(Caller caller, String query, Page.Request request) {
        return rooms.joinable(caller.account(), query, request);
    }

    /// Who is in a room, oldest first.
    ///
    /// @throws Refusal.NotFound for a room that the caller may not see
    public Page<Member> members(Caller caller, RoomId room, Page.Request request) {
        standings.of(caller.account(), room);
        return rooms.members(room, request);
    }
}
