package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.Timeline;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JoinAnnouncementsTest {
    private final BrokenTimeline timeline = new BrokenTimeline();
    private final JoinAnnouncements joins = new JoinAnnouncements(new Connections(), timeline, Runnable::run);

    @Test
    void aRoomWhoseLogBreaksStaysUncertainAndHoldsUpNoOther() {
        var broken = new RoomId(new UUID(0, 1));
        var sound = new RoomId(new UUID(0, 2));
        timeline.broken.add(broken);

        joins.uncertain(broken);
        joins.uncertain(sound);
        joins.retry();
        assertThat(timeline.read).containsExactly(sound);
        timeline.broken.clear();
        joins.retry();

        assertThat(timeline.read).containsExactlyInAnyOrder(sound, broken);
    }

    private static final class BrokenTimeline implements Timeline {
        private final Set<RoomId> broken = new HashSet<>();
        private final Set<RoomId> read = new HashSet<>();

        @Override
        public Section after(RoomId room, Seq after, int limit) {
            read.add(room);
            return new Section(List.of(), Seq.START);
        }

        @Override
        public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
            throw new AssertionError("one room at a time");
        }

        @Override
        public Optional<Seq> lastSeq(RoomId room) {
            if (broken.contains(room)) {
                throw new IllegalStateException("cannot be read");
            }
            return Optional.of(Seq.START);
        }
    }
}
