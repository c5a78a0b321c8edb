package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.MessageId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private static final AccountId ADA = new AccountId(new UUID(0, 1));
    private static final AccountId GRACE = new AccountId(new UUID(0, 2));
    private static final MessageId MESSAGE = new MessageId(new UUID(0, 3));
    private static final EventTraits PLAIN = new EventTraits(null, null, null, null, false, true);

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

    @Test
    void whatShowsAMessageIsForgottenOnceTheMessageIsAnotherOne() {
        ring.add(event(1, PLAIN));
        ring.add(event(2, new EventTraits(null, MESSAGE, null, ADA, true, true)));
        ring.add(event(3, new EventTraits(null, MESSAGE, MESSAGE, ADA, false, true)));
        ring.add(event(4, PLAIN));
        assertThat(after(0)).containsExactly(1L);
        assertThat(ring.after(1, 9)).isNull();
        assertThat(after(2)).containsExactly(3L, 4L);

        ring.add(event(5, new EventTraits(null, null, MESSAGE, null, false, true)));

        assertThat(after(0)).containsExactly(1L);
        assertThat(ring.after(1, 9)).isNull();
        assertThat(ring.after(2, 9)).isNull();
        assertThat(after(3)).containsExactly(4L, 5L);
    }

    @Test
    void whatNamesSomebodyIsForgottenOnceTheyAreCalledOtherwise() {
        ring.add(event(1, naming(ADA)));
        ring.add(event(2, naming(GRACE)));
        ring.add(event(3, naming(ADA)));

        ring.renamed(ADA);

        assertThat(ring.after(0, 9)).isNull();
        assertThat(after(1)).containsExactly(2L);
        assertThat(ring.after(2, 9)).isNull();
        assertThat(after(3)).isEmpty();
    }

    @Test
    void whatDoesNotLastIsNotServed() {
        ring.add(event(1, new EventTraits(null, null, null, null, false, false)));
        ring.add(event(2, PLAIN));

        assertThat(ring.after(0, 9)).isNull();
        assertThat(after(1)).containsExactly(2L);
    }

    @Test
    void whatIsSkippedKeepsItsPlace() {
        ring.add(event(1, PLAIN));
        ring.skip(event(2, naming(ADA)));
        ring.add(event(3, PLAIN));

        assertThat(after(0)).containsExactly(1L);
        assertThat(ring.after(1, 9)).isNull();
        assertThat(after(2)).containsExactly(3L);
    }

    @Test
    void forgottenEventsTakeNoRoom() {
        var half = EventRing.MOST_BYTES / 2;
        for (var seq = 1; seq <= 20; seq++) {
            ring.add(new EncodedEvent(seq, new byte[half], naming(ADA)));
            ring.renamed(ADA);
        }
        ring.add(new EncodedEvent(21, new byte[half], PLAIN));

        assertThat(after(20)).containsExactly(21L);
        assertThat(ring.after(19, 1)).isNull();
    }

    private void add(int count, int bytes) {
        for (var seq = 1; seq <= count; seq++) {
            ring.add(new EncodedEvent(seq, new byte[bytes], PLAIN));
        }
    }

    private List<Long> after(long cursor) {
        return Objects.requireNonNull(ring.after(cursor, EventRing.MOST_EVENTS)).stream()
                .map(EncodedEvent::seq)
                .toList();
    }

    private static EncodedEvent event(long seq, EventTraits traits) {
        return new EncodedEvent(seq, new byte[1], traits);
    }

    private static EventTraits naming(AccountId person) {
        return new EventTraits(null, null, null, person, false, true);
    }
}
