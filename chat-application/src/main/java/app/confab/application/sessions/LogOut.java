package app.confab.application.sessions;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.sessions.RefreshSecret;

/// Ends a session, together with all that hangs on it. Logging out twice, or with a secret that nobody knows,
/// is no fault.
public final class LogOut {
    private final Sessions sessions;
    private final RefreshSecrets secrets;
    private final SessionEndings endings;
    private final Stamps stamps;
    private final AuditTrail trail;

    public LogOut(Sessions sessions, RefreshSecrets secrets, SessionEndings endings, Stamps stamps, AuditTrail trail) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.endings = endings;
        this.stamps = stamps;
        this.trail = trail;
    }

    public void logOut(RefreshSecret secret, Client from) {
        var now = stamps.now();
        sessions.endByToken(secrets.digestOf(secret), now).ifPresent(session -> {
            endings.ended(session);
            if (now.equals(session.endedAt())) {
                trail.byOneself(AuditKind.SESSION_LOGGED_OUT, session.account(), from);
            }
        });
    }
}
