package app.confab.bootstrap.operations;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Counts for each limit how often somebody was told to wait.
public final class CountedRateLimits implements RateLimits {
    private final RateLimits limits;
    private final Map<Limit, Counter> refusals = new EnumMap<>(Limit.class);

    public CountedRateLimits(RateLimits limits, MeterRegistry registry) {
        this.limits = limits;
        for (var limit : Limit.values()) {
            refusals.put(
                    limit,
                    Counter.builder("confab.rate.limit.refusals")
                            .description("How often somebody was told to wait")
                            .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        return counted(limit, limits.tryTake(limit, subject));
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        return counted(limit, limits.untilLeft(limit, subject));
    }

    @Override
    public void charge(Limit limit, Object subject) {
        limits.charge(limit, subject);
    }

    private Duration counted(Limit limit, Duration wait) {
        if (wait.isPositive()) {
            Objects.requireNonNull(refusals.get(limit)).increment();
        }
        return wait;
    }
}
