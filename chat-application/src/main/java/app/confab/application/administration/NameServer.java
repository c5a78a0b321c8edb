package app.confab.application.administration;

import app.confab.application.accounts.AdminRights;
import app.confab.application.kernel.Caller;
import app.confab.domain.administration.ServerName;
import app.confab.domain.refusals.Refusal;

/// Gives the server another name.
public final class NameServer {
    private final AdminRights rights;
    private final ServerProfile profile;

    public NameServer(AdminRights rights, ServerProfile profile) {
        this.rights = rights;
        this.profile = profile;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    public void name(Caller caller, ServerName name) {
        rights.require(caller);
        profile.rename(name);
    }
}
