package app.confab.application.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The passwords that accounts have, by the account. Blocking, thread-safe; durable when a call returns.
public interface Passwords {

    /// What a password is checked against, [PasswordHash#NONE] where there is none; empty for an unknown account
    /// and for a deleted one.
    Optional<Credentials> of(AccountId account);

    /// Gives an account another password, or its first, and ends its live sessions but `spared`, both or
    /// neither. Answers the ended sessions. Empty, and nothing has changed, where the account is unknown or
    /// deleted, or its password is not `present` any more: of two that change it at once, one succeeds.
    ///
    /// @param spared absent: none is spared
    Optional<List<Session>> change(AccountId account, Replacement replacement, @Nullable SessionId spared, Instant now);

    /// One password instead of another.
    record Replacement(PasswordHash present, PasswordHash next) {}
}
