package app.confab.application.sessions;

import app.confab.application.kernel.Stamps;
import app.confab.domain.sessions.RefreshSecret;

/// Ends a session, together with all that hangs on it. Logging out twice, or with a secret that nobody knows,
/// is no fault.
public final class LogOut {
    private final Sessions sessions;
    private final RefreshSecrets secrets;
    private final SessionEndings endings;
    private final Stamps stamps;

    public LogOut(Sessions sessions, RefreshSecrets secrets, SessionEndings endings, Stamps stamps) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.endings = endings;
        this.stamps = stamps;
    }

    public void logOut(RefreshSecret secret) {
        sessions.endByToken(secrets.digestOf(secret), stamps.now()).ifPresent(endings::ended);
    }
}
