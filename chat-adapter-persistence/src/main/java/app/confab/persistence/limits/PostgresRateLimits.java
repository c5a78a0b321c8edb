package app.confab.persistence.limits;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Limit.Budget;
import app.confab.application.kernel.RateLimits;
import app.confab.persistence.kernel.Statements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Budgets in the database, which all nodes share: one row for each subject that has asked lately, one statement for
/// each question. Subjects are told apart by their text, of which no more than a digest is kept.
public final class PostgresRateLimits implements RateLimits {
    /// Only writing makes the table grow, so whoever writes tidies up now and then; more goes than has come.
    static final int WRITES_BETWEEN_CLEANINGS = 256;

    private static final int FORGOTTEN_AT_ONCE = 4 * WRITES_BETWEEN_CLEANINGS;

    /// For whoever was refused while the last one came back: refused is refused.
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);

    /// Whatever is owed already.
    private static final long NO_END = Duration.ofDays(36_500).toMillis() * 1_000;

    private final RateLimitsSql sql;
    private final Function<Limit, Budget> budgets;
    private final Supplier<@Nullable Instant> clock;
    private final AtomicLong writes = new AtomicLong();

    /// By the clock of the database.
    public PostgresRateLimits(Statements statements, Function<Limit, Budget> budgets) {
        this(statements, budgets, () -> null);
    }

    PostgresRateLimits(Statements statements, Function<Limit, Budget> budgets, Supplier<@Nullable Instant> clock) {
        this.sql = statements.of(RateLimitsSql.class);
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        if (taken(limit, subject, slack(limit))) {
            return Duration.ZERO;
        }
        var wait = untilLeft(limit, subject);
        return wait.isZero() ? A_MOMENT : wait;
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        var untilFull = sql.untilFull(digest(limit, subject), clock.get());
        return untilFull == null ? Duration.ZERO : micros(Math.max(0, untilFull - slack(limit)));
    }

    @Override
    public void charge(Limit limit, Object subject) {
        taken(limit, subject, NO_END);
    }

    private boolean taken(Limit limit, Object subject, long most) {
        var taken = sql.take(digest(limit, subject), clock.get(), microsForOne(limit), most) == 1;
        if (writes.incrementAndGet() % WRITES_BETWEEN_CLEANINGS == 0) {
            sql.forgetFull(clock.get(), FORGOTTEN_AT_ONCE);
        }
        return taken;
    }

    /// How far a budget that has one left is from full, at most.
    private long slack(Limit limit) {
        return (budgets.apply(limit).burst() - 1) * microsForOne(limit);
    }

    private long microsForOne(Limit limit) {
        var budget = budgets.apply(limit);
        return budget.per().toNanos() / 1_000 / budget.refill();
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }

    private static byte[] digest(Limit limit, Object subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((limit + " " + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
