package app.confab.application.registration;

import app.confab.application.accounts.Stewards;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteId;

/// Takes an invite back: nobody comes in with it any more.
public final class RevokeInvite {
    private final Stewards stewards;
    private final Invites invites;
    private final Stamps stamps;

    public RevokeInvite(Stewards stewards, Invites invites, Stamps stamps) {
        this.stewards = stewards;
        this.invites = invites;
        this.stamps = stamps;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown invite; one that was revoked before is no fault
    public void revoke(Caller caller, InviteId invite, Client from) {
        var admin = stewards.admin(caller, from);
        invites.revoke(invite, stamps.now());
        admin.did(AuditKind.INVITE_REVOKED, null, invite.value().toString());
    }
}
