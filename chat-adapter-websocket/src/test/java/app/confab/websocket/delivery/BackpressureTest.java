package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackpressureTest {

    @ParameterizedTest
    @CsvSource({"-9, 100000, 0", "0, 100000, 0", "200, 100000, 0", "210, 100000, 1", "1200, 100000, 100"})
    void whoIsFarAheadIsAnsweredAboutWhenTheyAreDelivered(long behind, long nanosEach, long millis) {
        assertThat(Duration.ofNanos(Backpressure.nanos(behind, nanosEach))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "50200, 100000",
        "50201, 100000",
        "202, 9223372036854775807",
        "9223372036854775807, 1",
        "9223372036854775807, 9223372036854775807"
    })
    void nobodyWaitsLongerThanFiveSeconds(long behind, long nanosEach) {
        assertThat(Backpressure.nanos(behind, nanosEach)).isEqualTo(Backpressure.MOST_NANOS);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 0", "-9223372036854775806, 9223372036854775807"})
    void nobodyWaitsForWhatTakesNoTimeOrIsDelivered(long behind, long nanosEach) {
        assertThat(Backpressure.nanos(behind, nanosEach)).isZero();
    }
}
