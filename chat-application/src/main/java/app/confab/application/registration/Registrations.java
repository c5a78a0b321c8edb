package app.confab.application.registration;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.Refusal;

/// The door through which accounts come. Blocking, thread-safe. What a method has stored is durable when it
/// returns.
public interface Registrations {

    /// Whether nobody has an account yet.
    boolean areNone();

    /// Stores a new account and answers what it is to the server: the very first is an admin, all others are
    /// members. Of many that come first at once, on whichever nodes, exactly one is. Of two that claim a user name
    /// at once, exactly one gets it.
    ///
    /// @throws Refusal.Conflict with code `username_taken`
    AccountStanding register(Account account, PasswordHash password);
}
