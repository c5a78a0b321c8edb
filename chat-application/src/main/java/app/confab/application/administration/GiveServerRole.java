package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;

/// Says who runs the server.
public final class GiveServerRole {
    private final AdminRights rights;
    private final AccountStandings standings;

    public GiveServerRole(AdminRights rights, AccountStandings standings) {
        this.rights = rights;
        this.standings = standings;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Conflict where nobody would run the server any more
    public AccountStanding give(Caller caller, AccountId account, ServerRole role) {
        rights.require(caller);
        return standings.giveRole(account, role);
    }
}
