package app.confab.application.sessions;

import app.confab.application.accounts.Accounts;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Sessions.Rotation;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;

/// Exchanges a refresh secret for a fresh access token and the next refresh secret.
public final class RefreshSession {

    /// The makers of what is handed out.
    public record Mint(RefreshSecrets secrets, AccessTokens tokens, SessionLife life, Stamps stamps) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final Mint mint;
    private final SessionEndings endings;
    private final AuditTrail trail;

    public RefreshSession(Sessions sessions, Accounts accounts, Mint mint, SessionEndings endings, AuditTrail trail) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.mint = mint;
        this.endings = endings;
        this.trail = trail;
    }

    /// @throws Refusal.Unauthenticated for a secret that is unknown, over, or stolen; in the last case the
    ///     session has ended
    public LoggedIn refresh(RefreshSecret presented, Client from) {
        var now = mint.stamps().now();
        var successor = mint.secrets().next();
        var rotation = sessions.rotate(
                mint.secrets().digestOf(presented),
                mint.secrets().digestOf(successor),
                now,
                now.plus(mint.life().value()));
        return switch (rotation) {
            case Rotation.Rotated(Session session) -> loggedIn(session, successor);
            case Rotation.Reused(Session session) -> {
                endings.ended(session);
                trail.byNobody(AuditKind.SESSION_TOKEN_REUSED, session.account(), from);
                throw new Refusal.Unauthenticated();
            }
            case Rotation.Refused() -> throw new Refusal.Unauthenticated();
        };
    }

    private LoggedIn loggedIn(Session session, RefreshSecret successor) {
        var account = accounts.byId(session.account()).orElseThrow(Refusal.Unauthenticated::new);
        var token = mint.tokens()
                .issue(new Caller(account.id(), session.id()), mint.stamps().now());
        return new LoggedIn(account, session, token, successor);
    }
}
