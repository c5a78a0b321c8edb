package app.confab.security.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.RateLimitsContract;
import app.confab.security.RateLimitSettings;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketRateLimitsTest implements RateLimitsContract {
    private static final int MOST_SUBJECTS = 100;

    private final AtomicLong nanos = new AtomicLong();
    private final BucketRateLimits limits =
            new BucketRateLimits(RateLimitSettings.of(_ -> BUDGET).budgets(), MOST_SUBJECTS, new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whoeverHasAFullBudgetAgainIsForgotten() {
        IntStream.range(0, 5).forEach(_ -> limits.charge(Limit.MESSAGES, "ada"));
        assertThat(limits.subjects(Limit.MESSAGES)).isEqualTo(1);

        passes(ONE_COMES_BACK.multipliedBy(5).minusMillis(1));
        assertThat(limits.subjects(Limit.MESSAGES)).isEqualTo(1);

        passes(Duration.ofSeconds(2));
        assertThat(limits.subjects(Limit.MESSAGES)).isZero();
    }

    @Test
    void onlySoManySubjectsAreRemembered() {
        IntStream.range(0, 10 * MOST_SUBJECTS).forEach(n -> limits.charge(Limit.HANDSHAKES, n));

        assertThat(limits.subjects(Limit.HANDSHAKES)).isLessThanOrEqualTo(MOST_SUBJECTS);
    }

    @Test
    void whoeverAsksAllTheTimeIsNotForgottenForTheManyWhoAskOnce() {
        IntStream.range(0, 10 * MOST_SUBJECTS).forEach(n -> {
            limits.charge(Limit.HANDSHAKES, "the one");
            limits.charge(Limit.HANDSHAKES, n);
        });

        assertThat(limits.untilLeft(Limit.HANDSHAKES, "the one")).isGreaterThan(Duration.ofMinutes(1));
    }
}
