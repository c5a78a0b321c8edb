package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private final EventRing ring = new EventRing();

    @Test
    void theNewestEventsAreHeld() {
        add(10, 1);

        assertThat(after(0)).hasSize(10);
        assertThat(after(7)).containsExactly(8L, 9L, 10L);
        assertThat(after(10)).isEmpty();
    }

    @Test
    void noMoreBytesAreHeldThanAllowed() {
        add(100, EventRing.MOST_BYTES / 10);

        assertThat(ring.after(89, 1)).isNull();
        assertThat(after(90)).hasSize(10);
    }

    @Test
    void noMoreEventsAreHeldThanAllowed() {
        add(EventRing.MOST_EVENTS + 1, 1);

        assertThat(ring.after(0, 1)).isNull();
        assertThat(after(1)).hasSize(EventRing.MOST_EVENTS);
    }

    @Test
    void theVeryNewestAreHeldWhateverTheirSize() {
        add(10, EventRing.MOST_BYTES);

        assertThat(after(10 - EventRing.FEWEST_EVENTS)).hasSize(EventRing.FEWEST_EVENTS);
        assertThat(ring.after(10 - EventRing.FEWEST_EVENTS - 1, 1)).isNull();
    }

    private void add(int count, int bytes) {
        for (var seq = 1; seq <= count; seq++) {
            ring.add(new EncodedEvent(seq, new byte[bytes], null));
        }
    }

    private List<Long> after(long cursor) {
        return Objects.requireNonNull(ring.after(cursor, EventRing.MOST_EVENTS)).stream()
                .map(EncodedEvent::seq)
                .toList();
    }
}
