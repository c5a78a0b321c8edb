package app.confab.application.registration;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Stewards;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteId;
import app.confab.domain.registration.InviteTerms;

/// Makes an invite. Its code is told this once and can't be read again.
public final class CreateInvite {

    /// A new invite with what it takes to come in.
    public record Created(Invite invite, InviteCode code) {}

    private final Stewards stewards;
    private final Accounts accounts;
    private final Invites invites;
    private final InviteCodes codes;
    private final Stamps stamps;

    public CreateInvite(Stewards stewards, Accounts accounts, Invites invites, InviteCodes codes, Stamps stamps) {
        this.stewards = stewards;
        this.accounts = accounts;
        this.invites = invites;
        this.codes = codes;
        this.stamps = stamps;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    public Created create(Caller caller, InviteTerms terms, Client from) {
        var admin = stewards.admin(caller, from);
        var maker = accounts.byId(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
        var stamp = stamps.next();
        var invite = Invite.fresh(new InviteId(stamp.id()), maker.profile(), stamp.at(), terms);
        var code = codes.next();
        invites.add(invite, codes.digestOf(code));
        admin.did(AuditKind.INVITE_CREATED, null, invite.id().value().toString());
        return new Created(invite, code);
    }
}
