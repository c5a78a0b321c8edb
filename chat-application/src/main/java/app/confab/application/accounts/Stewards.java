package app.confab.application.accounts;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.domain.refusals.Refusal;

/// Tells who may look after accounts: admins, and whoever runs the machine. What they then do is the same.
public final class Stewards {
    private final AdminRights rights;
    private final AuditTrail trail;

    public Stewards(AdminRights rights, AuditTrail trail) {
        this.rights = rights;
        this.trail = trail;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    public Steward admin(Caller caller, Client from) {
        rights.require(caller);
        return new Steward(trail, new Steward.Admin(caller.account(), from));
    }

    /// Whoever can use the command line of the machine can do worse than this: nothing is asked.
    public Steward operator() {
        return new Steward(trail, null);
    }
}
