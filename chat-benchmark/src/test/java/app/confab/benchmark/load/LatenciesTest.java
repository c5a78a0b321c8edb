package app.confab.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000;
    private final Latencies latencies = new Latencies();

    @Test
    void percentilesAreThoseOfWhatWasRecorded() {
        latencies.open(0);
        for (var i = 1; i <= 1000; i++) {
            latencies.record(0, i * MILLI);
        }
        var summary = latencies.summary();
        assertThat(summary.count()).isEqualTo(1000);
        assertThat(summary.p50()).isCloseTo(500, within(1.0));
        assertThat(summary.p95()).isCloseTo(950, within(1.0));
        assertThat(summary.p99()).isCloseTo(990, within(1.0));
        assertThat(summary.max()).isCloseTo(1000, within(1.0));
    }

    @Test
    void onlyWhatWasPlannedInTheWindowCounts() {
        latencies.record(5, MILLI);
        latencies.open(10);
        latencies.record(9, MILLI);
        latencies.record(10, MILLI);
        latencies.close(20);
        latencies.record(19, 100 * MILLI);
        latencies.record(20, MILLI);
        assertThat(latencies.summary().count()).isEqualTo(2);
    }
}
