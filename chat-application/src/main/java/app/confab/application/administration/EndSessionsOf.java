package app.confab.application.administration;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Steward;
import app.confab.application.sessions.EndSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Logs somebody out everywhere, e.g. who has lost a phone.
public final class EndSessionsOf {
    private final Accounts accounts;
    private final EndSessions endSessions;

    public EndSessionsOf(Accounts accounts, EndSessions endSessions) {
        this.accounts = accounts;
        this.endSessions = endSessions;
    }

    /// Answers how many sessions were ended.
    ///
    /// @throws Refusal.NotFound for an unknown account
    public int end(Steward steward, AccountId account) {
        accounts.existing(account);
        var ended = endSessions.all(account);
        steward.did(AuditKind.SESSION_ENDED, account);
        return ended;
    }
}
