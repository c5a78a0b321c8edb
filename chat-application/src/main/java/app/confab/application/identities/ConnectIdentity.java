package app.confab.application.identities;

import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.OwnIdentity.WaysIn;
import app.confab.application.kernel.Caller;
import app.confab.application.sessions.OwnPassword;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has the caller log in by an identity elsewhere from now on too, and by none that was connected before.
public final class ConnectIdentity {
    private final Identities identities;
    private final ShownIdentity shown;
    private final OwnPassword ownPassword;
    private final AuditTrail trail;

    public ConnectIdentity(Identities identities, ShownIdentity shown, OwnPassword ownPassword, AuditTrail trail) {
        this.identities = identities;
        this.shown = shown;
        this.ownPassword = ownPassword;
        this.trail = trail;
    }

    /// Answers the caller's ways in as they are then.
    ///
    /// @param ticket what the browser has kept; absent where it has kept nothing
    /// @throws Refusal.SignInFailed where nobody was shown, or too long ago
    /// @throws Refusal.Invalid where the password is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where the identity is another account's, and with code `no_password`
    public WaysIn connect(Caller caller, @Nullable IdentityTicket ticket, OwnPassword.Typed typed) {
        var identity = shown.connectedNow(shown.by(ticket));
        ownPassword.confirmed(caller, typed);
        if (!identities.connect(caller.account(), identity)) {
            throw new Refusal.Conflict("this identity is another account's");
        }
        trail.byOneself(AuditKind.IDENTITY_CONNECTED, caller.account(), typed.from());
        return new WaysIn(true, Optional.of(identity));
    }
}
