package app.confab.security.kernel;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Limit.Budget;
import app.confab.application.kernel.RateLimits;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Budgets as token buckets without locks, one for each subject that has asked lately: a bucket that must be full
/// again says no more than none, so it goes. Even so there are at most so many; where more come, those that are
/// seldom asked go first.
public final class BucketRateLimits implements RateLimits {
    private final Map<Limit, LoadingCache<Object, Bucket>> buckets = new EnumMap<>(Limit.class);

    /// @param budgets one for each limit
    /// @param mostSubjects how many subjects are remembered for each limit
    /// @param clock what the buckets go by
    public BucketRateLimits(Map<Limit, Budget> budgets, int mostSubjects, TimeMeter clock) {
        budgets.forEach((limit, budget) -> buckets.put(
                limit,
                Caffeine.newBuilder()
                        .maximumSize(mostSubjects)
                        .expireAfter(Expiry.<Object, Bucket>accessing((_, bucket) -> untilFull(bucket, budget)))
                        .ticker(clock::currentTimeNanos)
                        .executor(Runnable::run)
                        .build(_ -> bucket(budget, clock))));
    }

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        var bucket = bucket(limit, subject);
        return bucket.tryConsume(1) ? Duration.ZERO : untilLeft(bucket);
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        return untilLeft(bucket(limit, subject));
    }

    @Override
    public void charge(Limit limit, Object subject) {
        bucket(limit, subject).consumeIgnoringRateLimits(1);
    }

    /// How many subjects are remembered.
    long subjects(Limit limit) {
        cache(limit).cleanUp();
        return cache(limit).estimatedSize();
    }

    private Bucket bucket(Limit limit, Object subject) {
        return cache(limit).get(subject);
    }

    private LoadingCache<Object, Bucket> cache(Limit limit) {
        return Objects.requireNonNull(buckets.get(limit));
    }

    private static Duration untilLeft(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static Bucket bucket(Budget budget, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(budget.burst()).refillGreedy(budget.refill(), budget.per()))
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(SynchronizationStrategy.LOCK_FREE)
                .build();
    }

    /// One more than is missing, since whoever asks is about to take one.
    private static Duration untilFull(Bucket bucket, Budget budget) {
        var missing = budget.burst() - bucket.getAvailableTokens() + 1;
        return budget.per().multipliedBy(missing).dividedBy(budget.refill());
    }
}
