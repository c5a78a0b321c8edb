package app.confab.application.registration;

import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteId;

/// Takes an invite back: nobody comes in with it any more.
public final class RevokeInvite {
    private final AdminRights rights;
    private final Invites invites;
    private final Stamps stamps;

    public RevokeInvite(AdminRights rights, Invites invites, Stamps stamps) {
        this.rights = rights;
        this.invites = invites;
        this.stamps = stamps;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown invite; one that was revoked before is no fault
    public void revoke(Caller caller, InviteId invite) {
        rights.require(caller);
        invites.revoke(invite, stamps.now());
    }
}
