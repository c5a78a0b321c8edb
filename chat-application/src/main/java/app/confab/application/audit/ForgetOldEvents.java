package app.confab.application.audit;

import app.confab.application.kernel.Stamps;
import java.time.Duration;

/// Forgets what has been on record for a year. For the clock to call, on any number of nodes.
public final class ForgetOldEvents {
    static final Duration KEPT = Duration.ofDays(365);

    /// Few enough for a transaction that is over at once.
    static final int AT_ONCE = 500;

    private final AuditLog log;
    private final Stamps stamps;

    public ForgetOldEvents(AuditLog log, Stamps stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /// Answers how many events were forgotten.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the database does not answer; what was
    ///     forgotten by then stays so
    public int forget() {
        var before = stamps.now().minus(KEPT);
        var all = 0;
        while (true) {
            var some = log.removeBefore(before, AT_ONCE);
            all += some;
            if (some < AT_ONCE) {
                return all;
            }
        }
    }
}
