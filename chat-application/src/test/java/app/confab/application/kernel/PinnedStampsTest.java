package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinnedStampsTest implements StampsContract {
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00.123Z");

    @Override
    public Stamps stamps() {
        return stamps;
    }

    @Test
    void timeStandsStillUntilItPasses() {
        assertThat(stamps.now()).isEqualTo(Instant.parse("2026-11-23T09:00:00.123Z"));

        stamps.passes(Duration.ofSeconds(2));

        assertThat(stamps.now()).isEqualTo(Instant.parse("2026-11-23T09:00:02.123Z"));
        assertThat(stamps.next().at()).isEqualTo(stamps.now());
    }

    @Test
    void theSameIdsComeInEveryRun() {
        var again = PinnedStamps.at("2026-11-23T09:00:00.123Z");

        assertThat(stamps.next()).isEqualTo(again.next());
        assertThat(stamps.next()).isEqualTo(again.next());
    }
}
