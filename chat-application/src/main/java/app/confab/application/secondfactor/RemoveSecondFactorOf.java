package app.confab.application.secondfactor;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Steward;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Has somebody else log in by their password alone again who has lost their app and their recovery codes. One's own
/// goes with password and code, whoever one is ([OwnSecondFactor]).
public final class RemoveSecondFactorOf {
    private final Accounts accounts;
    private final SecondFactors factors;

    public RemoveSecondFactorOf(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    /// Answers whether there was one.
    ///
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Forbidden for an admin's own
    public boolean remove(Steward steward, AccountId account) {
        accounts.existing(account);
        if (steward.is(account)) {
            throw new Refusal.Forbidden("one's own second factor is removed with password and code");
        }
        var removed = factors.remove(account);
        if (removed) {
            steward.did(AuditKind.SECOND_FACTOR_REMOVED, account);
        }
        return removed;
    }
}
