package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Takes the caller out of a room. Whoever is out stays out.
public final class LeaveRoom {
    private final RoomLog log;
    private final Stamps stamps;

    public LeaveRoom(RoomLog log, Stamps stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see
    public void leave(Caller caller, RoomId room) {
        log.append(new Change.Leave(room, caller.account(), stamps.now()));
    }
}
