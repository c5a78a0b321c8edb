package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.domain.sessions.SessionView;
import java.util.List;

/// Where the caller is logged in.
public final class OwnSessions {

    /// As many as a person can look through. There may be more: a program may log in every minute.
    static final int MOST = 100;

    private final AccountSessions sessions;
    private final Stamps stamps;

    public OwnSessions(AccountSessions sessions, Stamps stamps) {
        this.sessions = sessions;
        this.stamps = stamps;
    }

    /// The sessions that were used last, the latest first.
    public List<SessionView> of(Caller caller) {
        return sessions.of(caller.account(), stamps.now(), MOST);
    }
}
