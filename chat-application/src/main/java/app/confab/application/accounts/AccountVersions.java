package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Tells what has changed about accounts without saying what: for whoever may have missed a hint. Blocking,
/// thread-safe. A change whose call has returned is seen.
public interface AccountVersions {

    /// The version of each of these accounts that exists. It grows with every change that concerns the person
    /// and no room's log: in which rooms they are and as what, whether they hide them, their read markers, their
    /// sessions, their profile. What is said in rooms leaves it alone.
    Map<AccountId, Long> of(Collection<AccountId> accounts);

    /// The accounts whose profile has changed within the last ten seconds of the store's own clock, each with
    /// the time of its latest change.
    Map<AccountId, Instant> recentlyRenamed();
}
