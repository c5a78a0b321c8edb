package app.confab.application.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.util.Optional;

/// Opens a session for an account whose person has proved themselves, by a password, by an identity elsewhere,
/// or by having just registered.
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

    /// For somebody who has just registered.
    public LoggedIn openFor(Account account, Client from) {
        var session = sessionOf(account);
        var secret = secrets.next();
        sessions.open(session, secrets.digestOf(secret), from);
        return loggedIn(account, session, secret);
    }

    /// For somebody who has just proved that the account is theirs, by its password or otherwise. Empty where
    /// the password is another one by now.
    public Optional<LoggedIn> openFor(Credentials proved, Client from) {
        var session = sessionOf(proved.account());
        var secret = secrets.next();
        var opened = sessions.openBy(proved.password(), session, secrets.digestOf(secret), from);
        return opened ? Optional.of(loggedIn(proved.account(), session, secret)) : Optional.empty();
    }

    private Session sessionOf(Account account) {
        var stamp = stamps.next();
        return Session.open(
                new SessionId(stamp.id()), account.id(), stamp.at(), stamp.at().plus(life.value()));
    }

    private LoggedIn loggedIn(Account account, Session session, RefreshSecret secret) {
        var token = tokens.issue(new Caller(account.id(), session.id()), session.createdAt());
        return new LoggedIn(account, session, token, secret);
    }
}
