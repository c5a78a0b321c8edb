package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.RateLimitsContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CountedRateLimitsTest implements RateLimitsContract {
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RateLimits limits = new CountedRateLimits(new InMemoryRateLimits(_ -> BUDGET, nanos::get), registry);

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whoeverIsToldToWaitIsCountedForTheirLimit() {
        for (var n = 0; n < BUDGET.burst() + 3; n++) {
            limits.tryTake(Limit.SEARCHES, "ada");
        }
        limits.untilLeft(Limit.SEARCHES, "ada");
        limits.tryTake(Limit.MESSAGES, "ada");

        assertThat(refusals("searches")).isEqualTo(4);
        assertThat(refusals("messages")).isZero();
    }

    private double refusals(String limit) {
        return registry.get("confab.rate.limit.refusals")
                .tag("limit", limit)
                .counter()
                .count();
    }
}
