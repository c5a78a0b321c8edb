package app.confab.rest.rooms;

import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;

/// Rooms as paths name them. Controllers read the path last: what is wrong with the body or the query is
/// answered before a room that is not there.
public final class RoomPaths {
    private RoomPaths() {}

    /// @throws Refusal.NotFound for what is no id
    public static RoomId room(String segment) {
        return RoomId.parse(segment).orElseThrow(() -> new Refusal.NotFound("room"));
    }
}
