package app.confab.application.world;

import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what a room log tells, and passes it on to whoever else listens.
public final class ToldEvents implements CommittedEvents {
    private final List<TimelineEvent> events = new CopyOnWriteArrayList<>();
    private final List<RoomId> uncertain = new CopyOnWriteArrayList<>();
    private final List<CommittedEvents> others = new CopyOnWriteArrayList<>();

    public void alsoTell(CommittedEvents other) {
        others.add(other);
    }

    /// What was told of this room, in the order in which it was told.
    public List<TimelineEvent> of(RoomId room) {
        return events.stream().filter(event -> event.room().equals(room)).toList();
    }

    /// The rooms that something may have been written to.
    public List<RoomId> uncertain() {
        return List.copyOf(uncertain);
    }

    @Override
    public void committed(List<TimelineEvent> committed) {
        events.addAll(committed);
        others.forEach(other -> other.committed(committed));
    }

    @Override
    public void uncertain(RoomId room) {
        uncertain.add(room);
        others.forEach(other -> other.uncertain(room));
    }
}
