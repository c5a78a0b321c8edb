package app.confab.application.sessions;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.util.List;

/// Ends sessions of an account other than by their refresh tokens, with all that hangs on them, on every node.
public final class EndSessions {
    private final AccountSessions sessions;
    private final SessionEndings endings;
    private final Stamps stamps;
    private final AuditTrail trail;

    public EndSessions(AccountSessions sessions, SessionEndings endings, Stamps stamps, AuditTrail trail) {
        this.sessions = sessions;
        this.endings = endings;
        this.stamps = stamps;
        this.trail = trail;
    }

    /// Ends one of the caller's own, perhaps the one that they call through. For one that is over already there is
    /// nothing to do.
    ///
    /// @throws Refusal.NotFound for one that was never theirs
    public void one(Caller caller, SessionId session, Client from) {
        var ended = sessions.end(caller.account(), session, stamps.now());
        if (ended.isPresent()) {
            endings.ended(ended.get());
            trail.byOneself(AuditKind.SESSION_ENDED, caller.account(), from);
        } else if (!sessions.knows(caller.account(), session)) {
            throw new Refusal.NotFound("session");
        }
    }

    /// Ends all of the caller's own but the one that they call through. Answers how many there were.
    public int others(Caller caller, Client from) {
        var ended = tell(sessions.endAll(caller.account(), caller.session(), stamps.now()));
        if (ended > 0) {
            trail.byOneself(AuditKind.SESSION_ENDED, caller.account(), from);
        }
        return ended;
    }

    /// Ends all sessions of an account, whoever wants it: the use case around this decides who may, and writes it
    /// down. Answers how many there were.
    public int all(AccountId account) {
        return tell(sessions.endAll(account, null, stamps.now()));
    }

    private int tell(List<Session> ended) {
        ended.forEach(endings::ended);
        return ended.size();
    }
}
