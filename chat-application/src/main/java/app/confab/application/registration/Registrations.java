package app.confab.application.registration;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The door through which accounts come. Blocking, thread-safe. What a method has stored is durable when it
/// returns.
public interface Registrations {

    /// A new account, and what its person showed at the door.
    ///
    /// @param invite absent where they needed none
    record Entry(AccountStanding account, @Nullable InviteId invite) {}

    /// Whether nobody has an account yet.
    boolean areNone();

    /// Whether somebody would be let in now. Nothing is counted.
    boolean wouldLetIn(Admission admission, Instant now);

    /// Stores a new account and answers what it is to the server, and which invite it used: the very first is an
    /// admin and always let in, all others are members. Of many that come first at once, on whichever nodes,
    /// exactly one is. An invite is judged by the time at which the account was made, and counts one use more
    /// if, and only if, the account was stored: of many that come at once, no more get in than it is good for.
    /// Of two that claim a user name at once, exactly one gets it.
    ///
    /// @throws Refusal.Forbidden as the admission says, where it lets nobody in
    /// @throws Refusal.Conflict with code `username_taken`
    Entry register(Account account, PasswordHash password, Admission admission);

    /// As [#register], for a new account without a password that is connected with an identity, both or neither.
    /// Of two that claim an identity at once, exactly one gets it.
    ///
    /// @throws Refusal.Forbidden as the admission says, where it lets nobody in
    /// @throws Refusal.Conflict where the identity is somebody's, whatever else is wrong, and with code
    ///     `username_taken`
    Entry registerConnected(Account account, ConnectedIdentity identity, Admission admission);
}
