package app.confab.application.personaldata;

import app.confab.application.rooms.LeaveAllRooms;

/// Takes deleted accounts out of rooms that they are still in, since a node has died at it or somebody had let them in
/// at that very moment. For the clock to call, on any number of nodes.
public final class FinishDepartures {
    static final int AT_ONCE = 100;

    private final AccountErasure erasure;
    private final LeaveAllRooms leaveAllRooms;

    public FinishDepartures(AccountErasure erasure, LeaveAllRooms leaveAllRooms) {
        this.erasure = erasure;
        this.leaveAllRooms = leaveAllRooms;
    }

    /// Answers how many accounts there were.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the database does not answer
    public int finish() {
        var all = 0;
        while (true) {
            var some = erasure.unfinished(AT_ONCE);
            some.forEach(leaveAllRooms::leave);
            all += some.size();
            if (some.size() < AT_ONCE) {
                return all;
            }
        }
    }
}
