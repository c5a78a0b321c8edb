package app.confab.application.secondfactor;

import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.application.secondfactor.CodeCheck.Codes;
import app.confab.application.secondfactor.SecondFactors.Confirmation;
import app.confab.application.sessions.OwnPassword;
import app.confab.domain.accounts.Username;
import app.confab.domain.administration.ServerName;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SharedSecret;
import java.util.List;

/// Gives the caller a second factor, in two steps: a secret for their app, and a code that shows that the app has it.
/// Nobody is locked out by an app that has read nothing.
public final class SetUpSecondFactor {

    /// What goes into an app: the secret, and where and whose it is.
    public record Proposal(ServerName issuer, Username username, SharedSecret secret) {}

    private final CodeCheck check;
    private final Codes codes;
    private final OwnPassword ownPassword;
    private final ServerProfile server;
    private final Stamps stamps;
    private final AuditTrail trail;

    public SetUpSecondFactor(
            CodeCheck check, OwnPassword ownPassword, ServerProfile server, Stamps stamps, AuditTrail trail) {
        this.check = check;
        this.codes = check.codes();
        this.ownPassword = ownPassword;
        this.server = server;
        this.stamps = stamps;
        this.trail = trail;
    }

    /// @param password as it was typed
    /// @throws Refusal.Invalid where it is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where there is a second factor already
    public Proposal propose(Caller caller, String password, Client from) {
        var typed = new OwnPassword.Typed(OwnProof.PASSWORD, password, from);
        var account = ownPassword.confirmed(caller, typed).account();
        var secret = codes.passwords().next(account.id());
        if (!codes.factors().propose(account.id(), secret, stamps.now())) {
            throw alreadyThere();
        }
        var shared = codes.passwords().opened(account.id(), secret).orElseThrow();
        return new Proposal(server.name(), account.username(), shared);
    }

    /// Answers the recovery codes, which are told this once.
    ///
    /// @param typed what the app shows
    /// @throws Refusal.Invalid where it is no code of the proposed secret
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where no secret was proposed, or too long ago, or it is confirmed already
    public List<RecoveryCode> confirm(Caller caller, String typed, Client from) {
        var proposed = proposedTo(caller);
        var step = OneTimeCode.read(typed).stream()
                .flatMapToLong(code -> check.stepOf(caller.account(), proposed, code).stream())
                .findFirst()
                .orElseThrow(OwnProof::wrongCode);
        var recovery = RecoverySet.from(codes.recovery());
        var confirmation = new Confirmation(proposed, step, recovery.digests(), stamps.now());
        if (!codes.factors().confirm(caller.account(), confirmation)) {
            throw new Refusal.Conflict("this secret cannot be confirmed any more");
        }
        trail.byOneself(AuditKind.SECOND_FACTOR_ADDED, caller.account(), from);
        return recovery.codes();
    }

    private SealedSecret proposedTo(Caller caller) {
        var proposed = codes.factors()
                .of(caller.account())
                .orElseThrow(() -> new Refusal.Conflict("no second factor is being set up"));
        if (proposed.isConfirmed()) {
            throw alreadyThere();
        }
        return proposed.secret();
    }

    private static Refusal.Conflict alreadyThere() {
        return new Refusal.Conflict("there is a second factor already");
    }
}
