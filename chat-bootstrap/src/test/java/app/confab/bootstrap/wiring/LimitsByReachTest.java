package app.confab.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.RateLimitsContract;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsByReachTest implements RateLimitsContract {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits database = new InMemoryRateLimits(_ -> BUDGET, nanos::get);
    private final RateLimits limits = aNode();

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @ParameterizedTest
    @EnumSource
    void whatOneNodeHasTakenIsGoneOnAnotherWhereTheLimitReachesAll(Limit limit) {
        for (var n = 0; n < BUDGET.burst(); n++) {
            limits.take(limit, "ada");
        }

        assertThat(aNode().untilLeft(limit, "ada").isPositive()).isEqualTo(limit.reach() == Limit.Reach.ALL_NODES);
    }

    private RateLimits aNode() {
        return new LimitsByReach(new InMemoryRateLimits(_ -> BUDGET, nanos::get), database);
    }
}
