package app.confab.application.administration;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;

/// Logs somebody out everywhere, e.g. who has lost a phone.
public final class EndSessionsOf {
    private final AdminRights rights;
    private final Accounts accounts;
    private final EndSessions endSessions;

    public EndSessionsOf(AdminRights rights, Accounts accounts, EndSessions endSessions) {
        this.rights = rights;
        this.accounts = accounts;
        this.endSessions = endSessions;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown account
    public void end(Caller caller, AccountId account) {
        rights.require(caller);
        accounts.existing(account);
        endSessions.all(account);
    }
}
