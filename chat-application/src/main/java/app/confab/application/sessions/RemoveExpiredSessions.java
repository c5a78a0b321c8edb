package app.confab.application.sessions;

import app.confab.application.kernel.Stamps;
import java.time.Duration;

/// Removes what nobody can log in with any more. For the clock to call, on any number of nodes.
public final class RemoveExpiredSessions {

    /// Nodes may differ about the time, but not by so much.
    static final Duration KEPT = Duration.ofDays(1);

    /// Few enough for a transaction that is over at once.
    static final int AT_ONCE = 500;

    private final Sessions sessions;
    private final Stamps stamps;

    public RemoveExpiredSessions(Sessions sessions, Stamps stamps) {
        this.sessions = sessions;
        this.stamps = stamps;
    }

    /// Answers how many sessions were removed.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the database does not answer; what was removed
    ///     by then stays so
    public int remove() {
        var before = stamps.now().minus(KEPT);
        var all = 0;
        while (true) {
            var some = sessions.removeExpired(before, AT_ONCE);
            all += some;
            if (some < AT_ONCE) {
                return all;
            }
        }
    }
}
