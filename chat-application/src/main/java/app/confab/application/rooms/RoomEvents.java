package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.timeline.Timeline;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// The events of a room that the caller may see.
public final class RoomEvents {

    /// The largest page.
    public static final int MOST = 500;

    private final Standings standings;
    private final Timeline timeline;

    public RoomEvents(Standings standings, Timeline timeline) {
        this.standings = standings;
        this.timeline = timeline;
    }

    /// The events that follow `after`, oldest first, at most `limit`.
    ///
    /// @throws app.confab.domain.refusals.Refusal.NotFound for a room that the caller may not see
    public Timeline.Section after(Caller caller, RoomId room, Seq after, int limit) {
        standings.of(caller.account(), room);
        return timeline.after(room, after, limit);
    }
}
