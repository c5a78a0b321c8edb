package app.confab.rest.node;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import java.time.Duration;

/// Limits that are reached at once, or never.
public final class TestLimits implements RateLimits {
    /// How long whoever comes too often has to wait.
    public static final Duration WAIT = Duration.ofMillis(6_001);

    private volatile Duration wait = Duration.ZERO;

    public void runDry() {
        wait = WAIT;
    }

    public void fillUp() {
        wait = Duration.ZERO;
    }

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        return wait;
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        return wait;
    }

    @Override
    public void charge(Limit limit, Object subject) {
        // Nothing is counted here.
    }
}
