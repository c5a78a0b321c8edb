package app.confab.websocket.connection;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.Timeline;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.concurrent.Executor;

/// Lets the connections of somebody who has just joined a room follow it. Leaves need no announcement: a room's
/// own events tell them. A join that is announced twice, or late, is harmless.
public final class JoinAnnouncements implements CommittedEvents {

    /// More than one commit holds.
    private static final int LOOK_BACK = 500;

    private final Errands<RoomId> uncertain;
    private final Connections connections;
    private final Timeline timeline;

    /// @param executor where the log may be read
    public JoinAnnouncements(Connections connections, Timeline timeline, Executor executor) {
        this.connections = connections;
        this.timeline = timeline;
        this.uncertain = new Errands<>(executor, "Looking for joins of room", this::findJoins);
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        for (var event : events) {
            if (event instanceof TimelineEvent.MemberJoined joined) {
                announce(joined);
            }
        }
    }

    @Override
    public void uncertain(RoomId room) {
        uncertain.request(room);
    }

    /// Looks again where the log could not be read.
    void retry() {
        uncertain.retry();
    }

    /// Finds the joins that nobody told of.
    private void findJoins(RoomId room) {
        var lastSeq = timeline.lastSeq(room).orElse(Seq.START);
        var before = new Seq(Math.max(0, lastSeq.value() - LOOK_BACK));
        committed(timeline.after(room, before, LOOK_BACK).items());
    }

    private void announce(TimelineEvent.MemberJoined joined) {
        for (var connection : connections.of(joined.user().id())) {
            connection.joined(joined.room(), joined.seq());
        }
    }
}
