package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "100, 0", "105, 1", "300, 40", "475, 75", "476, 75", "1000000, 75"})
    void deliveriesToManyAreFurtherApartUpToABound(int receivers, long millis) {
        assertThat(Duration.ofNanos(Spacing.nanos(receivers))).isEqualTo(Duration.ofMillis(millis));
    }
}
