package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;

/// Opens a session for an account whose person has proved themselves, by a password or by having just
/// registered.
public final class OpenSession {
    private final Sessions sessions;
    private final RefreshSecrets secrets;
    private final AccessTokens tokens;
    private final Stamps stamps;
    private final SessionLife life;

    public OpenSession(
            Sessions sessions, RefreshSecrets secrets, AccessTokens tokens, Stamps stamps, SessionLife life) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.tokens = tokens;
        this.stamps = stamps;
        this.life = life;
    }

    public LoggedIn openFor(Account account, Client from) {
        var stamp = stamps.next();
        var session = Session.open(
                new SessionId(stamp.id()), account.id(), stamp.at(), stamp.at().plus(life.value()));
        var secret = secrets.next();
        sessions.open(session, secrets.digestOf(secret), from);
        var token = tokens.issue(new Caller(account.id(), session.id()), stamp.at());
        return new LoggedIn(account, session, token, secret);
    }
}
