package app.confab.application.identities;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.Passwords;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what the caller logs in: a password, an identity elsewhere, or either. There is always one.
public final class OwnIdentity {

    /// @param identity empty where none is connected
    public record WaysIn(boolean hasPassword, Optional<ConnectedIdentity> identity) {}

    private final Identities identities;
    private final Passwords passwords;
    private final ShownIdentity shown;
    private final OwnPassword ownPassword;
    private final AuditTrail trail;

    public OwnIdentity(
            Identities identities,
            Passwords passwords,
            ShownIdentity shown,
            OwnPassword ownPassword,
            AuditTrail trail) {
        this.identities = identities;
        this.passwords = passwords;
        this.shown = shown;
        this.ownPassword = ownPassword;
        this.trail = trail;
    }

    /// @throws Refusal.Unauthenticated where the account is gone
    public WaysIn of(Caller caller) {
        var present = passwords.of(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
        return new WaysIn(!present.password().isNone(), identities.of(caller.account()));
    }

    /// From now on the caller can log in by this identity too, and by none that was connected before. Answers
    /// their ways in as they are then.
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

    /// From now on the caller logs in by their password alone.
    ///
    /// @throws Refusal.Invalid where it is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where none is connected, and with code `no_password`: they could never come in
    ///     again
    public void disconnect(Caller caller, OwnPassword.Typed typed) {
        ownPassword.confirmed(caller, typed);
        if (!identities.disconnect(caller.account())) {
            throw new Refusal.Conflict("no identity is connected");
        }
        trail.byOneself(AuditKind.IDENTITY_DISCONNECTED, caller.account(), typed.from());
    }
}
