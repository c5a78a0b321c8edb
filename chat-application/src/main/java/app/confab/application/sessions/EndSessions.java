package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.util.List;

/// Ends sessions of an account other than by their refresh tokens, with all that hangs on them, on every node.
public final class EndSessions {
    private final AccountSessions sessions;
    private final SessionEndings endings;
    private final Stamps stamps;

    public EndSessions(AccountSessions sessions, SessionEndings endings, Stamps stamps) {
        this.sessions = sessions;
        this.endings = endings;
        this.stamps = stamps;
    }

    /// Ends one of the caller's own, perhaps the one that they call through.
    ///
    /// @throws Refusal.NotFound for one that is not theirs, or over
    public void one(Caller caller, SessionId session) {
        var ended = sessions.end(caller.account(), session, stamps.now())
                .orElseThrow(() -> new Refusal.NotFound("session"));
        endings.ended(ended);
    }

    /// Ends all of the caller's own but the one that they call through. Answers how many there were.
    public int others(Caller caller) {
        return tell(sessions.endAll(caller.account(), caller.session(), stamps.now()));
    }

    /// Ends all sessions of an account, whoever wants it: who may, the use case around this decides. Answers how many
    /// there were.
    public int all(AccountId account) {
        return tell(sessions.endAll(account, null, stamps.now()));
    }

    private int tell(List<Session> ended) {
        ended.forEach(endings::ended);
        return ended.size();
    }
}
