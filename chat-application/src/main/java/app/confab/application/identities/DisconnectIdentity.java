package app.confab.application.identities;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.OwnPassword;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Has the caller log in by their password alone from now on. Their other sessions end: one of them may be that of
/// whoever came by the identity.
public final class DisconnectIdentity {
    private final Identities identities;
    private final OwnPassword ownPassword;
    private final EndSessions endSessions;
    private final AuditTrail trail;

    public DisconnectIdentity(
            Identities identities, OwnPassword ownPassword, EndSessions endSessions, AuditTrail trail) {
        this.identities = identities;
        this.ownPassword = ownPassword;
        this.endSessions = endSessions;
        this.trail = trail;
    }

    /// @throws Refusal.Invalid where the password is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where none is connected, and with code `no_password`: they could never come in
    ///     again
    public void disconnect(Caller caller, OwnPassword.Typed typed) {
        ownPassword.confirmed(caller, typed);
        if (!identities.disconnect(caller.account())) {
            throw new Refusal.Conflict("no identity is connected");
        }
        trail.byOneself(AuditKind.IDENTITY_DISCONNECTED, caller.account(), typed.from());
        endSessions.others(caller, typed.from());
    }
}
