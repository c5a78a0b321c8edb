package app.confab.application.secondfactor;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Steward;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;

/// Has somebody log in by their password alone again who has lost their app and their recovery codes.
public final class RemoveSecondFactorOf {
    private final Accounts accounts;
    private final SecondFactors factors;

    public RemoveSecondFactorOf(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    /// Answers whether there was one.
    ///
    /// @throws app.confab.domain.refusals.Refusal.NotFound for an unknown account
    public boolean remove(Steward steward, AccountId account) {
        accounts.existing(account);
        var removed = factors.remove(account);
        if (removed) {
            steward.did(AuditKind.SECOND_FACTOR_REMOVED, account);
        }
        return removed;
    }
}
