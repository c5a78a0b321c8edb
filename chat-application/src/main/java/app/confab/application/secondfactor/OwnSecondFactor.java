package app.confab.application.secondfactor;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.SecondFactor;
import java.util.List;
import java.util.Optional;

/// What a caller does about the second factor that they have.
public final class OwnSecondFactor {
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final OwnProof proof;
    private final AuditTrail trail;

    public OwnSecondFactor(SecondFactors factors, RecoveryCodes codes, OwnProof proof, AuditTrail trail) {
        this.factors = factors;
        this.codes = codes;
        this.proof = proof;
        this.trail = trail;
    }

    /// Empty where their password is enough.
    public Optional<SecondFactor> of(Caller caller) {
        return factors.of(caller.account()).filter(SecondFactor::isConfirmed);
    }

    /// Answers new recovery codes, which are told this once. The former ones are good for nothing any more.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Invalid where password or code are wrong
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many of these
    /// @throws app.confab.domain.refusals.Refusal.Conflict where there is no second factor
    public List<RecoveryCode> renewRecoveryCodes(Caller caller, OwnProof.Typed typed) {
        proof.require(caller, typed);
        var fresh = RecoverySet.from(codes);
        if (!factors.renewRecoveryCodes(caller.account(), fresh.digests())) {
            throw OwnProof.none();
        }
        trail.byOneself(AuditKind.RECOVERY_CODES_RENEWED, caller.account(), typed.from());
        return fresh.codes();
    }

    /// From now on their password is enough.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Invalid where password or code are wrong
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many of these
    /// @throws app.confab.domain.refusals.Refusal.Conflict where there is no second factor
    public void remove(Caller caller, OwnProof.Typed typed) {
        proof.require(caller, typed);
        if (!factors.remove(caller.account())) {
            throw OwnProof.none();
        }
        trail.byOneself(AuditKind.SECOND_FACTOR_REMOVED, caller.account(), typed.from());
    }
}
