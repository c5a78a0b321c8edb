package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// What each account is to the server. Blocking, thread-safe. What a method has stored is durable when it
/// returns, and holds for the next call on every node. There is always somebody who runs the place: of calls that
/// would together take the role from all active admins, one is refused, however many come at once.
public interface AccountStandings {

    /// Empty for an unknown id.
    Optional<AccountStanding> of(AccountId id);

    /// Gives the account this role; answers it as it is then. It may have the role already.
    ///
    /// @throws Refusal.NotFound for an unknown id
    /// @throws Refusal.Conflict where it is the last active admin and would be none
    AccountStanding giveRole(AccountId id, ServerRole role);
}
