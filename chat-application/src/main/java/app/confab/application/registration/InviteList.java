package app.confab.application.registration;

import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.Stamps;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;

/// All invites, for admins to look at.
public final class InviteList {

    /// An invite and what it is good for now.
    public record Entry(Invite invite, Invite.State state) {}

    private final AdminRights rights;
    private final Invites invites;
    private final Stamps stamps;

    public InviteList(AdminRights rights, Invites invites, Stamps stamps) {
        this.rights = rights;
        this.invites = invites;
        this.stamps = stamps;
    }

    /// Newest first.
    ///
    /// @throws Refusal.Forbidden for whoever is no admin
    public Page<Entry> page(Caller caller, Page.Request request) {
        rights.require(caller);
        var now = stamps.now();
        return invites.newestFirst(request).map(invite -> new Entry(invite, invite.stateAt(now)));
    }
}
