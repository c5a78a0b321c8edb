package app.confab.wire.registration;

import app.confab.application.registration.CreateInvite.Created;
import app.confab.application.registration.InviteList;
import app.confab.domain.registration.Invite;

/// NewInvite: an invite with what it takes to come in, told this once.
///
/// @param url a link to hand on; the code stands behind its `#`, which browsers send to nobody
public record NewInviteJson(InviteJson invite, String code, String url) {

    /// @param origin where people open the web client
    public static NewInviteJson of(Created created, String origin) {
        var code = created.code().value();
        var invite = InviteJson.of(new InviteList.Entry(created.invite(), Invite.State.GOOD));
        return new NewInviteJson(invite, code, origin + "/register#invite=" + code);
    }

    @Override
    public String toString() {
        return "NewInviteJson[hidden]";
    }
}
