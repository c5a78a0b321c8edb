package app.confab.application.administration;

import app.confab.application.accounts.AdminRights;
import app.confab.application.audit.AuditLog;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;

/// Shows admins what has happened. Nobody else learns who comes and goes, and from where.
public final class ReadAuditLog {
    private final AdminRights rights;
    private final AuditLog log;

    public ReadAuditLog(AdminRights rights, AuditLog log) {
        this.rights = rights;
        this.log = log;
    }

    /// @throws app.confab.domain.refusals.Refusal.Forbidden for whoever is no admin
    public Page<AuditLog.Entry> find(Caller caller, AuditLog.Filter filter, Page.Request request) {
        rights.require(caller);
        return log.find(filter, request);
    }
}
