package app.confab.websocket;

import app.confab.application.timeline.Timeline;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A log whose reader waits, while it is held, as for a database that does not answer.
final class TimelineOnHold implements Timeline {
    private final Timeline timeline;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    TimelineOnHold(Timeline timeline) {
        this.timeline = timeline;
    }

    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    @Override
    public Section after(RoomId room, Seq after, int limit) {
        pass();
        return timeline.after(room, after, limit);
    }

    @Override
    public Optional<Seq> lastSeq(RoomId room) {
        pass();
        return timeline.lastSeq(room);
    }

    @Override
    public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
        pass();
        return timeline.lastSeqs(rooms);
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
