package app.confab.websocket.connection;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.Timeline;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the connections of somebody who has just joined a room follow it. Leaves need no announcement: a room's
/// own events tell them. A join that is announced twice, or late, is harmless.
public final class JoinAnnouncements implements CommittedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(JoinAnnouncements.class);

    /// More than one commit holds.
    private static final int LOOK_BACK = 500;

    private final Set<RoomId> uncertain = ConcurrentHashMap.newKeySet();
    private final Set<RoomId> failing = ConcurrentHashMap.newKeySet();
    private final Connections connections;
    private final Timeline timeline;

    public JoinAnnouncements(Connections connections, Timeline timeline) {
        this.connections = connections;
        this.timeline = timeline;
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
        uncertain.add(room);
    }

    boolean hasUncertain() {
        return !uncertain.isEmpty();
    }

    /// Finds the joins that nobody told of; blocks. A room whose log cannot be read now stays uncertain. For
    /// one thread at a time.
    void settle() {
        for (var room : uncertain) {
            uncertain.remove(room);
            try {
                committed(newest(room));
                failing.remove(room);
            } catch (RuntimeException | Error notNow) {
                uncertain.add(room);
                report(room, notNow);
            }
        }
    }

    /// It is tried again so soon that only the first failure is worth a line.
    private void report(RoomId room, Throwable failure) {
        if (!(failure instanceof Refusal.Unavailable) && failing.add(room)) {
            LOG.error("Joins of room {} cannot be told for now", room.value(), failure);
        }
    }

    private List<TimelineEvent> newest(RoomId room) {
        var lastSeq = timeline.lastSeq(room).orElse(Seq.START);
        var before = new Seq(Math.max(0, lastSeq.value() - LOOK_BACK));
        return timeline.after(room, before, LOOK_BACK).items();
    }

    private void announce(TimelineEvent.MemberJoined joined) {
        for (var connection : connections.of(joined.user().id())) {
            connection.joined(joined.room(), joined.seq());
        }
    }
}
