package app.confab.application.sessions;

import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Sessions.Rotation;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;

/// Exchanges a refresh secret for a fresh access token and the next refresh secret.
public final class RefreshSession {

    /// The makers of what is handed out.
    public record Mint(RefreshSecrets secrets, AccessTokens tokens, SessionLife life) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final Mint mint;
    private final SessionEndings endings;
    private final Stamps stamps;

    public RefreshSession(Sessions sessions, Accounts accounts, Mint mint, SessionEndings endings, Stamps stamps) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.mint = mint;
        this.endings = endings;
        this.stamps = stamps;
    }

    /// @throws Refusal.Unauthenticated for a secret that is unknown, over, or stolen; in the last case the
    ///     session has ended
    public LoggedIn refresh(RefreshSecret presented) {
        var now = stamps.now();
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
                throw new Refusal.Unauthenticated();
            }
            case Rotation.Refused() -> throw new Refusal.Unauthenticated();
        };
    }

    private LoggedIn loggedIn(Session session, RefreshSecret successor) {
        var account = accounts.byId(session.account()).orElseThrow(Refusal.Unauthenticated::new);
        var token = mint.tokens().issue(new Caller(account.id(), session.id()), stamps.now());
        return new LoggedIn(account, session, token, successor);
    }
}
