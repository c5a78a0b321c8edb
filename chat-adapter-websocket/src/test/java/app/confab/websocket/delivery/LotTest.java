package app.confab.websocket.delivery;

import static app.confab.websocket.frames.TextBatch.MOST_BYTES;
import static app.confab.websocket.frames.TextBatch.MOST_TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {

    @Test
    void whatFitsIntoOneWriteStaysTogether() {
        assertThat(cut(1)).containsExactly(1);
        assertThat(cut(MOST_BYTES - 1, 1)).containsExactly(2);
        assertThat(cut(ofOne(MOST_TEXTS))).containsExactly(MOST_TEXTS);
    }

    @Test
    void aTextTooManyBeginsTheNextLot() {
        assertThat(cut(ofOne(MOST_TEXTS + 1))).containsExactly(MOST_TEXTS, 1);
        assertThat(cut(ofOne(2 * MOST_TEXTS + 1))).containsExactly(MOST_TEXTS, MOST_TEXTS, 1);
    }

    @Test
    void aByteTooManyBeginsTheNextLot() {
        assertThat(cut(MOST_BYTES, 1)).containsExactly(1, 1);
        assertThat(cut(1, MOST_BYTES)).containsExactly(1, 1);
        assertThat(cut(MOST_BYTES / 2, MOST_BYTES / 2, MOST_BYTES / 2, MOST_BYTES / 2))
                .containsExactly(2, 2);
    }

    @Test
    void aTextThatIsTooLongIsALotOfItsOwnWhereverItStands() {
        var tooLong = MOST_BYTES + 1;

        assertThat(cut(tooLong)).containsExactly(1);
        assertThat(cut(tooLong, 1, 1)).containsExactly(1, 2);
        assertThat(cut(1, tooLong, 1)).containsExactly(1, 1, 1);
        assertThat(cut(1, 1, tooLong)).containsExactly(2, 1);
    }

    /// How many events of these sizes are in each lot; that none is lost or out of order is checked here.
    private static List<Integer> cut(int... sizes) {
        var events = IntStream.range(0, sizes.length)
                .mapToObj(i -> event(i + 1, sizes[i]))
                .toList();

        var lots = Lot.cut(events);

        assertThat(lots.stream().flatMap(lot -> lot.events().stream())).containsExactlyElementsOf(events);
        return lots.stream().map(lot -> lot.events().size()).toList();
    }

    private static EncodedEvent event(long seq, int bytes) {
        return new EncodedEvent(seq, new byte[bytes], new EventTraits(null, null, null, null, true, true));
    }

    private static int[] ofOne(int count) {
        var sizes = new int[count];
        Arrays.fill(sizes, 1);
        return sizes;
    }
}
