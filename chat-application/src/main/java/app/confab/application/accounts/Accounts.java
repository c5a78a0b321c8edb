package app.confab.application.accounts;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import java.util.Optional;

/// All accounts. Blocking, thread-safe. What a method has stored is durable when it returns.
public interface Accounts {

    /// Stores a new account. Of two that claim a user name at once, exactly one succeeds.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Conflict with code `username_taken`
    void add(Account account, PasswordHash password);

    /// Empty for an unknown id.
    Optional<Account> byId(AccountId id);

    /// What a login is checked against; empty for an unknown user name.
    Optional<Credentials> credentialsOf(Username username);

    /// An account with its password's hash.
    record Credentials(Account account, PasswordHash password) {}
}
