package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Memory;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;

/// Which sessions are live, asked at every request: a "yes" is remembered for [#MEMORY] and forgotten at once
/// when the session ends on this node. Thread-safe; blocks where the memory has no answer.
public final class LiveSessions implements SessionEndings {

    /// For how long a session that ended on another node may still pass.
    public static final Duration MEMORY = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 50_000;

    private final Sessions sessions;
    private final Stamps stamps;
    private final Memory<SessionId, Instant> liveUntil = new Memory<>(MOST_REMEMBERED);

    public LiveSessions(Sessions sessions, Stamps stamps) {
        this.sessions = sessions;
        this.stamps = stamps;
    }

    public boolean isLive(Caller caller) {
        var now = stamps.now();
        var until = liveUntil.get(caller.account(), caller.session());
        if (until != null && now.isBefore(until)) {
            return true;
        }
        var mark = liveUntil.mark(caller.account());
        var live = sessions.isLive(caller.session(), now);
        if (live) {
            liveUntil.keep(caller.account(), caller.session(), now.plus(MEMORY), mark);
        }
        return live;
    }

    /// Takes word that something about the account has changed elsewhere, perhaps one of its sessions.
    public void forget(AccountId account) {
        liveUntil.forget(account);
    }

    @Override
    public void ended(Session session) {
        liveUntil.forget(session.account(), session.id());
    }
}
