package app.confab.application.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryRateLimitsTest implements RateLimitsContract {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new InMemoryRateLimits(_ -> BUDGET, nanos::get);

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
