package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.refusals.Refusal;

/// All accounts, for admins to look at.
public final class AccountDirectory {
    private final AdminRights rights;
    private final AccountStandings standings;

    public AccountDirectory(AdminRights rights, AccountStandings standings) {
        this.rights = rights;
        this.standings = standings;
    }

    /// Those whose user name or display name contains `query`, by user name, deactivated ones too.
    ///
    /// @throws Refusal.Forbidden for whoever is no admin
    public Page<AccountStanding> find(Caller caller, String query, Page.Request request) {
        rights.require(caller);
        return standings.search(query, request);
    }
}
