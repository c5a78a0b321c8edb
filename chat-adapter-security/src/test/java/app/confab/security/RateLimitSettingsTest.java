package app.confab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Limit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitSettingsTest {

    @Test
    void noLimitIsForgotten() {
        var one = Map.of(Limit.MESSAGES, Limit.MESSAGES.standard());

        assertThatThrownBy(() -> new RateLimitSettings(one)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RateLimitSettings.standard().budgets()).containsOnlyKeys(Limit.values());
    }

    @Test
    void aNodeWithoutLimitsTurnsNobodyAway() {
        var limits = new SecurityConfiguration().nodeRateLimits(RateLimitSettings.OFF);

        IntStream.range(0, 10_000).forEach(_ -> limits.take(Limit.MESSAGES, "ada"));
        limits.charge(Limit.MESSAGES, "ada");
        assertThat(limits.untilLeft(Limit.MESSAGES, "ada")).isZero();
    }

    @Test
    void aNodeWithLimitsTurnsAwayWhoAsksTooMuch() {
        var limits = new SecurityConfiguration().nodeRateLimits(RateLimitSettings.standard());

        IntStream.range(0, 2_000).forEach(_ -> limits.charge(Limit.MESSAGES, "ada"));
        assertThat(limits.tryTake(Limit.MESSAGES, "ada")).isPositive();
    }
}
