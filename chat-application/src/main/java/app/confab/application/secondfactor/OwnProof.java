package app.confab.application.secondfactor;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.OwnPassword;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.secondfactor.SecondFactor;

/// Has a caller confirm by all that they log in with: whoever has found out the password shall not get rid of what it
/// takes beside it.
public final class OwnProof {
    static final String PASSWORD = "password";

    private static final String CODE = "code";

    /// Both as they were typed.
    public record Typed(String password, String code, Client from) {

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    private final OwnPassword ownPassword;
    private final SecondFactors factors;
    private final CodeCheck check;
    private final AuditTrail trail;

    public OwnProof(OwnPassword ownPassword, SecondFactors factors, CodeCheck check, AuditTrail trail) {
        this.ownPassword = ownPassword;
        this.factors = factors;
        this.check = check;
        this.trail = trail;
    }

    /// @throws Refusal.Invalid that blames the field, where one of both is wrong; the caller stays logged in
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where there is no second factor
    void require(Caller caller, Typed typed) {
        ownPassword.confirmed(caller, new OwnPassword.Typed(PASSWORD, typed.password(), typed.from()));
        var account = caller.account();
        var factor = factors.of(account).filter(SecondFactor::isConfirmed).orElseThrow(OwnProof::none);
        if (!check.accepts(account, factor.secret(), typed.code(), typed.from())) {
            trail.byOneself(AuditKind.SECOND_FACTOR_WRONG, account, typed.from());
            throw wrongCode();
        }
    }

    static Refusal.Invalid wrongCode() {
        return new Refusal.Invalid(CODE, "wrong_code", "is not a code that is good now");
    }

    static Refusal.Conflict none() {
        return new Refusal.Conflict("there is no second factor");
    }
}
