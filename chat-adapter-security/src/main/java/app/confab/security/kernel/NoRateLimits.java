package app.confab.security.kernel;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import java.time.Duration;

/// Lets everything pass, for whoever has another limiter in front.
public final class NoRateLimits implements RateLimits {

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        return Duration.ZERO;
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        return Duration.ZERO;
    }

    @Override
    public void charge(Limit limit, Object subject) {}
}
