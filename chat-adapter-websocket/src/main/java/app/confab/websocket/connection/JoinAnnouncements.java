package app.confab.websocket.connection;

import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;

/// Lets the connections of somebody who has just joined a room follow it. Leaves need no announcement: a room's
/// own events tell them.
public final class JoinAnnouncements implements CommittedEvents {
    private final Connections connections;

    public JoinAnnouncements(Connections connections) {
        this.connections = connections;
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
    public void uncertain(RoomId room) {}

    private void announce(TimelineEvent.MemberJoined joined) {
        for (var connection : connections.of(joined.user().id())) {
            connection.joined(joined.room(), joined.seq());
        }
    }
}
