package app.confab.application.accounts;

import app.confab.application.kernel.Page;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// All accounts. Blocking, thread-safe. What a method has stored is durable when it returns.
public interface Accounts {

    /// Stores a new account. Of two that claim a user name at once, exactly one succeeds. Names of accounts that
    /// were deleted, and those that are kept for them, are taken.
    ///
    /// @throws Refusal.Conflict with code `username_taken`
    void add(Account account, PasswordHash password);

    /// Empty for an unknown id. What is left of a deleted account is found.
    Optional<Account> byId(AccountId id);

    /// Somebody who can be met.
    ///
    /// @throws Refusal.NotFound for an unknown id and for a deleted account
    default Account existing(AccountId id) {
        return byId(id).filter(account -> !account.isDeleted()).orElseThrow(() -> new Refusal.NotFound("user"));
    }

    /// What a login is checked against; empty for an unknown user name, for a deactivated or deleted account,
    /// and for one without a password.
    Optional<Credentials> credentialsOf(Username username);

    /// Calls the account so from now on, everywhere, in what it wrote before too. Answers the account as it is
    /// then; empty for an unknown id.
    Optional<Account> rename(AccountId id, DisplayName displayName);

    /// Active accounts whose user name or display name contains `query`, whatever the case; an empty query finds
    /// all. Deleted ones are not found. Those whose user name begins with it come first, then by user name. An
    /// account made meanwhile may be missed or met, none twice.
    ///
    /// @throws Refusal.Invalid for a cursor that no page has given
    Page<Account> search(String query, Page.Request request);

    /// An account with its password's hash.
    record Credentials(Account account, PasswordHash password) {}
}
