package app.confab.application.kernel;

import app.confab.application.kernel.Limit.Budget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Remembers of each subject when its budget is full again: taking one moves that time on by what one takes to
/// come back.
public final class InMemoryRateLimits implements RateLimits {
    private record Key(Limit limit, Object subject) {}

    private final Map<Key, Long> fullAt = new HashMap<>();
    private final Function<Limit, Budget> budgets;
    private final LongSupplier nanos;

    /// @param nanos the clock, as [System#nanoTime]
    public InMemoryRateLimits(Function<Limit, Budget> budgets, LongSupplier nanos) {
        this.budgets = budgets;
        this.nanos = nanos;
    }

    /// More than any test takes.
    public static InMemoryRateLimits generous() {
        var budget = new Budget(Integer.MAX_VALUE, 1, Duration.ofNanos(1));
        return new InMemoryRateLimits(_ -> budget, System::nanoTime);
    }

    @Override
    public synchronized Duration tryTake(Limit limit, Object subject) {
        var wait = untilLeft(limit, subject);
        if (wait.isZero()) {
            charge(limit, subject);
        }
        return wait;
    }

    @Override
    public synchronized Duration untilLeft(Limit limit, Object subject) {
        var budget = budgets.apply(limit);
        var oneTooMany = fullAt(limit, subject) - nanos.getAsLong() - (budget.burst() - 1) * nanosForOne(budget);
        return Duration.ofNanos(Math.max(0, oneTooMany));
    }

    @Override
    public synchronized void charge(Limit limit, Object subject) {
        fullAt.put(new Key(limit, subject), fullAt(limit, subject) + nanosForOne(budgets.apply(limit)));
    }

    private long fullAt(Limit limit, Object subject) {
        var now = nanos.getAsLong();
        return Math.max(now, fullAt.getOrDefault(new Key(limit, subject), now));
    }

    private static long nanosForOne(Budget budget) {
        return budget.per().toNanos() / budget.refill();
    }
}
