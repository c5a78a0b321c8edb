package app.confab.application.secondfactor;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.FurtherProof;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.secondfactor.SecondFactor;
import org.jspecify.annotations.Nullable;

/// Has whoever set up a second factor show a code of it when they log in.
public final class SecondFactorAtLogin implements FurtherProof {
    private final SecondFactors factors;
    private final CodeCheck check;
    private final AuditTrail trail;

    public SecondFactorAtLogin(SecondFactors factors, CodeCheck check, AuditTrail trail) {
        this.factors = factors;
        this.check = check;
        this.trail = trail;
    }

    @Override
    public void require(AccountId account, @Nullable String code, Client from) {
        factors.of(account).filter(SecondFactor::isConfirmed).ifPresent(factor -> require(account, factor, code, from));
    }

    private void require(AccountId account, SecondFactor factor, @Nullable String code, Client from) {
        if (code == null) {
            throw Refusal.SecondFactor.required();
        }
        if (!check.accepts(account, factor.secret(), code, from)) {
            trail.byNobody(AuditKind.SECOND_FACTOR_WRONG, account, from);
            throw Refusal.SecondFactor.invalid();
        }
    }
}
