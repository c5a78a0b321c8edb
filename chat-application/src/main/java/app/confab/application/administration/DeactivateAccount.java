package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Steward;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Shuts an account: its sessions and connections end, on every node, and logging in reads as with a wrong password.
/// What its person wrote stays.
public final class DeactivateAccount {

    /// @param ended how many sessions were
    public record Shut(AccountStanding account, int ended) {}

    private final AccountStandings standings;
    private final EndSessions endSessions;
    private final Stamps stamps;

    public DeactivateAccount(AccountStandings standings, EndSessions endSessions, Stamps stamps) {
        this.standings = standings;
        this.endSessions = endSessions;
        this.stamps = stamps;
    }

    /// Shut first: from then on no session of it is live, whenever it was opened.
    ///
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Conflict where nobody would run the server any more
    public Shut deactivate(Steward steward, AccountId account) {
        var shut = standings.deactivate(account, stamps.now());
        var ended = endSessions.all(account);
        steward.did(AuditKind.ACCOUNT_DEACTIVATED, account);
        return new Shut(shut, ended);
    }
}
