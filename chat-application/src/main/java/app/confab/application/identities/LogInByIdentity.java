package app.confab.application.identities;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.LoggedIn;
import app.confab.application.sessions.OpenSession;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/// Logs somebody in by who they have shown to be at the identity provider, and by what their account takes
/// beside it: whoever has set up a second factor here shows it, whatever the provider asks for.
public final class LogInByIdentity {

    /// What the browser has kept, and what was typed.
    ///
    /// @param code what logging in may take beside; absent where nothing was typed
    public record Attempt(
            @Nullable IdentityTicket ticket, @Nullable String code, Client from) {

        @Override
        public String toString() {
            return "Attempt[hidden]";
        }
    }

    private final ShownIdentity shown;
    private final IdentityOwners owners;
    private final FurtherProof further;
    private final OpenSession openSession;
    private final AuditTrail trail;

    public LogInByIdentity(
            ShownIdentity shown,
            IdentityOwners owners,
            FurtherProof further,
            OpenSession openSession,
            AuditTrail trail) {
        this.shown = shown;
        this.owners = owners;
        this.further = further;
        this.openSession = openSession;
        this.trail = trail;
    }

    /// @throws Refusal.SignInFailed where nobody was shown, or too long ago
    /// @throws Refusal.NotFound where no account is connected with them
    /// @throws Refusal.Forbidden where that is deactivated
    /// @throws Refusal.SecondFactor where it takes more than the identity
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Unavailable where the account's password is being changed at the same time
    public LoggedIn logIn(Attempt attempt) {
        var proven = shown.by(attempt.ticket());
        var owner = owners.of(proven.identity());
        var account = owner.account().id();
        further.require(account, attempt.code(), attempt.from());
        var loggedIn = openSession
                .openFor(owner, attempt.from())
                .orElseThrow(() -> new Refusal.Unavailable("the password is being changed at the same time"));
        trail.byOneself(AuditKind.LOGIN_SUCCEEDED, account, attempt.from());
        return loggedIn;
    }
}
