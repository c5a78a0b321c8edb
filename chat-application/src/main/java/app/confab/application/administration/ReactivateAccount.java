package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Steward;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Opens an account again that was shut. Its person is what they were, and logs in anew.
public final class ReactivateAccount {
    private final AccountStandings standings;
    private final EndSessions endSessions;

    public ReactivateAccount(AccountStandings standings, EndSessions endSessions) {
        this.standings = standings;
        this.endSessions = endSessions;
    }

    /// What was opened just while the account was being shut does not come alive again: it ends first. One that is
    /// open stays as it is, and nothing is written down.
    ///
    /// @throws Refusal.NotFound for an unknown account
    public AccountStanding reactivate(Steward steward, AccountId account) {
        var present = standings.existing(account);
        if (present.isActive()) {
            return present;
        }
        endSessions.all(account);
        var opened = standings.reactivate(account);
        steward.did(AuditKind.ACCOUNT_REACTIVATED, account);
        return opened;
    }
}
