package app.confab.application.administration;

import app.confab.application.accounts.Stewards;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.domain.administration.ServerName;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Gives the server another name.
public final class NameServer {
    private static final String WHAT = "name";

    private final Stewards stewards;
    private final ServerProfile profile;

    public NameServer(Stewards stewards, ServerProfile profile) {
        this.stewards = stewards;
        this.profile = profile;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    public void name(Caller caller, ServerName name, Client from) {
        var admin = stewards.admin(caller, from);
        profile.rename(name);
        admin.did(AuditKind.SERVER_CHANGED, null, WHAT);
    }
}
