package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.refusals.Refusal;

/// Opens an account again that was shut. Its person is what they were, and logs in anew.
public final class ReactivateAccount {
    private final AdminRights rights;
    private final AccountStandings standings;
    private final EndSessions endSessions;

    public ReactivateAccount(AdminRights rights, AccountStandings standings, EndSessions endSessions) {
        this.rights = rights;
        this.standings = standings;
        this.endSessions = endSessions;
    }

    /// What was opened just while the account was being shut does not come alive again: it ends first.
    ///
    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown account
    public AccountStanding reactivate(Caller caller, AccountId account) {
        rights.require(caller);
        var present = standings.of(account).orElseThrow(() -> new Refusal.NotFound("user"));
        if (present.isActive()) {
            return present;
        }
        endSessions.all(account);
        return standings.reactivate(account);
    }
}
