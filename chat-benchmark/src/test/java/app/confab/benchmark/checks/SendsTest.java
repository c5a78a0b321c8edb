package app.confab.benchmark.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendsTest {

    private final Sends sends = new Sends("run7", 2);

    @Test
    void aSendIsFoundAgainByItsClientMessageId() {
        var first = sends.add(0, 100);
        var second = sends.add(1, 200);
        assertThat(sends.numberOf(sends.clientMessageId(second))).isEqualTo(second);
        assertThat(sends.plannedNanos(first)).isEqualTo(100);
        assertThat(sends.plannedNanos(second)).isEqualTo(200);
    }

    @Test
    void messagesOfOthersHaveNoNumber() {
        assertThat(sends.numberOf("run8-1")).isEqualTo(-1);
        assertThat(sends.numberOf(null)).isEqualTo(-1);
    }

    @Test
    void allAreAckedWhenEachIs() {
        sends.add(0, 0);
        sends.add(0, 0);
        sends.acked(0, 5, false);
        assertThat(sends.allAcked()).isFalse();
        sends.acked(1, 6, false);
        assertThat(sends.allAcked()).isTrue();
        assertThat(sends.contradictions()).isZero();
    }

    @Test
    void aSecondAckContradictsAndCountsOnce() {
        sends.add(0, 0);
        sends.acked(0, 5, false);
        sends.acked(0, 5, false);
        assertThat(sends.ackedCount()).isEqualTo(1);
        assertThat(sends.contradictions()).isEqualTo(1);
    }

    @Test
    void aFirstSendIsNoRepeat() {
        sends.add(0, 0);
        sends.acked(0, 5, true);
        assertThat(sends.contradictions()).isEqualTo(1);
    }

    @Test
    void oneMessageHasOneSeq() {
        sends.add(0, 0);
        sends.seen(0, 5);
        sends.acked(0, 6, false);
        assertThat(sends.contradictions()).isEqualTo(1);
    }

    @Test
    void theNewestIsCountedByRoom() {
        sends.add(0, 0);
        sends.add(1, 0);
        sends.seen(0, 9);
        assertThat(sends.newest(0)).isEqualTo(9);
        assertThat(sends.newest(1)).isZero();
    }
}
