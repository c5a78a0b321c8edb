package app.confab.application.accounts;

import app.confab.application.kernel.Page;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.util.Optional;

/// What each account is to the server. Blocking, thread-safe. What a method has stored is durable when it
/// returns, and holds for the next call on every node. There is always somebody who runs the place: of calls that
/// would together take the role from all active admins, one is refused, however many come at once.
public interface AccountStandings {

    /// Empty for an unknown id. What is left of a deleted account is found.
    Optional<AccountStanding> of(AccountId id);

    /// Somebody who is here.
    ///
    /// @throws Refusal.NotFound for an unknown id and for a deleted account
    default AccountStanding existing(AccountId id) {
        return of(id).filter(standing -> !standing.account().isDeleted())
                .orElseThrow(() -> new Refusal.NotFound("user"));
    }

    /// Gives the account this role; answers it as it is then. It may have the role already.
    ///
    /// @throws Refusal.NotFound as [#existing]
    /// @throws Refusal.Conflict where it is the last active admin and would be none
    AccountStanding giveRole(AccountId id, ServerRole role);

    /// Nobody logs in with the account from now on, and none of its sessions is live any more; what its person wrote
    /// stays. Answers it as it is then. A second call changes nothing, not even since when.
    ///
    /// @throws Refusal.NotFound as [#existing]
    /// @throws Refusal.Conflict where it is the last active admin
    AccountStanding deactivate(AccountId id, Instant now);

    /// Its person may log in again, as what they were; answers it as it is then. It may be active already.
    ///
    /// @throws Refusal.NotFound as [#existing]
    AccountStanding reactivate(AccountId id);

    /// Accounts, active or not, whose user name or display name contains `query`, whatever the case, by user name; an
    /// empty query finds all. An account made meanwhile may be missed or met, none twice.
    ///
    /// @throws Refusal.Invalid for a cursor that no page has given
    Page<AccountStanding> search(String query, Page.Request request);
}
