package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.refusals.Refusal;

/// Shuts an account: its sessions and connections end, on every node, and logging in reads as with a wrong password.
/// What its person wrote stays.
public final class DeactivateAccount {
    private final AdminRights rights;
    private final AccountStandings standings;
    private final EndSessions endSessions;
    private final Stamps stamps;

    public DeactivateAccount(AdminRights rights, AccountStandings standings, EndSessions endSessions, Stamps stamps) {
        this.rights = rights;
        this.standings = standings;
        this.endSessions = endSessions;
        this.stamps = stamps;
    }

    /// Shut first: from then on no session of it is live, whenever it was opened.
    ///
    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Conflict where nobody would run the server any more
    public AccountStanding deactivate(Caller caller, AccountId account) {
        rights.require(caller);
        var shut = standings.deactivate(account, stamps.now());
        endSessions.all(account);
        return shut;
    }
}
