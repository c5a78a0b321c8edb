package app.confab.application.timeline;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of each room, for reading. Blocking, thread-safe. Each call reads one snapshot: what it answers has
/// no gap, and holds every event whose ticket has completed.
public interface Timeline {

    /// The events that follow `after` in ascending seq, at most `limit` (1 to 500), each rendered from the
    /// present state; none, with `lastSeq` 0, for an unknown room.
    Section after(RoomId room, Seq after, int limit);

    /// The newest seq; empty for an unknown room.
    Optional<Seq> lastSeq(RoomId room);

    /// The newest seq of each of these rooms that is there.
    Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms);

    /// Neighbouring events.
    ///
    /// @param lastSeq the room's newest seq in the snapshot read
    record Section(List<TimelineEvent> items, Seq lastSeq) {
        public Section {
            items = List.copyOf(items);
        }
    }
}
