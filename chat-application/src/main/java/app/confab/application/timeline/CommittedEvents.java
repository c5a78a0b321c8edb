package app.confab.application.timeline;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;

/// Told by the room log of what it has just made durable, once for each event, in each room in the order of
/// seqs; of a post possibly after its ticket has completed. Called on the writer's thread, which waits: must return at
/// once.
public interface CommittedEvents {

    /// New events, possibly of several rooms.
    void committed(List<TimelineEvent> events);

    /// Something may have been written to this room whose events will not be told, since the connection died
    /// during the commit: read the log.
    void uncertain(RoomId room);
}
