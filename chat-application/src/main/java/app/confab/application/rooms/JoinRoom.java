package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Lets the caller into a room that they can see. Whoever is in stays in, with the role that they have.
public final class JoinRoom {
    private final RoomLog log;
    private final Rooms rooms;
    private final Stamps stamps;

    public JoinRoom(RoomLog log, Rooms rooms, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see
    /// @throws Refusal.Conflict where the caller is in as many rooms as one can be
    public Member join(Caller caller, RoomId room) {
        log.append(new Change.Join(room, caller.account(), stamps.now()));
        return rooms.member(room, caller.account()).orElseThrow(() -> new Refusal.Conflict("left again meanwhile"));
    }
}
