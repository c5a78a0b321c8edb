package app.confab.benchmark.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamCheckTest {

    @Test
    void everySeqOnceAndInOrderIsRight() {
        assertThat(violations(10, 13, 11, 12, 13)).isEqualTo(Violations.NONE);
    }

    @Test
    void aGapIsALoss() {
        assertThat(violations(10, 14, 11, 14)).isEqualTo(new Violations(2, 0, 0));
    }

    @Test
    void anEndThatNeverComesIsALoss() {
        assertThat(violations(10, 15, 11, 12)).isEqualTo(new Violations(3, 0, 0));
        assertThat(violations(10, 12)).isEqualTo(new Violations(2, 0, 0));
    }

    @Test
    void aSecondTimeIsADoubling() {
        assertThat(violations(10, 12, 11, 11, 12, 12)).isEqualTo(new Violations(0, 2, 0));
    }

    @Test
    void whatWasThereBeforeTheStreamBeganIsADoubling() {
        assertThat(violations(10, 11, 10, 11)).isEqualTo(new Violations(0, 1, 0));
    }

    @Test
    void aLateArrivalIsDisorderAndNoLoss() {
        assertThat(violations(10, 13, 12, 11, 13)).isEqualTo(new Violations(0, 0, 1));
    }

    @Test
    void aLateArrivalThatComesTwiceIsBoth() {
        assertThat(violations(10, 12, 12, 11, 11)).isEqualTo(new Violations(0, 1, 1));
    }

    @Test
    void aStreamHasReachedWhatItHasReceived() {
        var stream = new StreamCheck(4);
        assertThat(stream.reached(4)).isTrue();
        assertThat(stream.reached(5)).isFalse();
        stream.received(5);
        assertThat(stream.reached(5)).isTrue();
    }

    private static Violations violations(long lastSeq, long newest, long... received) {
        var stream = new StreamCheck(lastSeq);
        LongStream.of(received).forEach(stream::received);
        return stream.violations(newest);
    }
}
