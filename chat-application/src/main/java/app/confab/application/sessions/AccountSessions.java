package app.confab.application.sessions;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sessions of one account at a time, most of all the live ones: those that have not ended and have not expired
/// `now`. Blocking, thread-safe; durable when a call returns. Of two calls that end the same session at once, one
/// answers it.
public interface AccountSessions {

    /// Those that were used last, the latest first, at most so many.
    List<SessionView> of(AccountId account, Instant now, int atMost);

    /// Ends one of them. Empty for a session that is no live one of this account.
    Optional<Session> end(AccountId account, SessionId session, Instant now);

    /// The addresses from which sessions were opened that are live `now` or were opened after `since`: the latest
    /// ones, at most so many, each once. None for an unknown user name.
    Set<String> addressesOf(Username name, Instant since, Instant now, int atMost);

    /// Whether this is a session of this account, live or over. One that was removed
    /// ([Sessions#removeExpired]) is none any more.
    boolean knows(AccountId account, SessionId session);

    /// Ends all of them but `spared`, and answers those. One that is opened at the same time ends or goes on.
    ///
    /// @param spared absent: none is spared
    List<Session> endAll(AccountId account, @Nullable SessionId spared, Instant now);
}
