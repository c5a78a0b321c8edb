package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackpressureTest {

    @ParameterizedTest
    @CsvSource({"-9, 0", "0, 0", "500, 0", "510, 1", "1500, 100", "50500, 5000", "50501, 5000", "1000000000, 5000"})
    void whoIsFurtherAheadIsAnsweredLaterUpToABound(long behind, long millis) {
        assertThat(Duration.ofNanos(Backpressure.nanos(behind))).isEqualTo(Duration.ofMillis(millis));
    }
}
