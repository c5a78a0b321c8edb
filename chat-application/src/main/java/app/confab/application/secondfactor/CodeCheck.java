package app.confab.application.secondfactor;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.secondfactor.SecondFactors.Shown;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.SealedSecret;
import java.util.OptionalLong;

/// Tells whether a code is good, for whoever has shown the password already. What is good is used up by that.
///
/// Six digits can be guessed, so they are limited for the account, wherever they come from ([Limit#ONE_TIME_CODES]).
/// Whoever knows the password can use that up and keep its person waiting; a recovery code, which nobody can guess, is
/// not counted and lets them in all the same.
public final class CodeCheck {

    /// Where codes are kept, and what tells them.
    public record Codes(SecondFactors factors, OneTimePasswords passwords, RecoveryCodes recovery) {}

    private final Codes codes;
    private final RateLimits limits;
    private final Stamps stamps;
    private final AuditTrail trail;

    public CodeCheck(Codes codes, RateLimits limits, Stamps stamps, AuditTrail trail) {
        this.codes = codes;
        this.limits = limits;
        this.stamps = stamps;
        this.trail = trail;
    }

    Codes codes() {
        return codes;
    }

    /// @param typed a code of the app or a recovery code, or anything else
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many codes of the app
    boolean accepts(AccountId account, SealedSecret secret, String typed, Client from) {
        return OneTimeCode.read(typed)
                .map(code -> acceptsOneTime(account, secret, code))
                .orElseGet(() -> RecoveryCode.read(typed)
                        .filter(code -> acceptsRecovery(account, code, from))
                        .isPresent());
    }

    /// The time step that a code of the app belongs to, which it does not use up.
    ///
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many of these
    OptionalLong stepOf(AccountId account, SealedSecret secret, OneTimeCode code) {
        limits.take(Limit.ONE_TIME_CODES, account);
        return codes.passwords().stepOf(account, secret, code, stamps.now());
    }

    private boolean acceptsOneTime(AccountId account, SealedSecret secret, OneTimeCode code) {
        var step = stepOf(account, secret, code);
        return step.isPresent() && codes.factors().use(account, new Shown.Step(step.getAsLong()));
    }

    private boolean acceptsRecovery(AccountId account, RecoveryCode code, Client from) {
        var isGood =
                codes.factors().use(account, new Shown.Recovery(codes.recovery().digestOf(code)));
        if (isGood) {
            trail.byOneself(AuditKind.RECOVERY_CODE_USED, account, from);
        }
        return isGood;
    }
}
