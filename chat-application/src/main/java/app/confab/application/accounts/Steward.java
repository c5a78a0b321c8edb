package app.confab.application.accounts;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.audit.AuditKind;
import org.jspecify.annotations.Nullable;

/// Somebody who may look after accounts, for one deed: [Stewards] tells who does. Whoever has one need not ask again,
/// and writes the deed down through it.
public final class Steward {

    /// An admin, and where they do it from.
    record Admin(AccountId account, Client from) {}

    private final AuditTrail trail;
    private final @Nullable Admin admin;

    /// @param admin absent for whoever runs the machine
    Steward(AuditTrail trail, @Nullable Admin admin) {
        this.trail = trail;
        this.admin = admin;
    }

    /// Whether this is their own account.
    public boolean is(AccountId account) {
        return admin != null && admin.account().equals(account);
    }

    /// Writes down what they have just done. For use cases to call once it is durable.
    ///
    /// @param subject to whom; absent where it concerns no account
    /// @param detail a few words, never a secret
    public void did(AuditKind kind, @Nullable AccountId subject, String detail) {
        if (admin == null) {
            trail.byOperator(kind, subject, detail);
        } else {
            trail.by(admin.account(), kind, subject, admin.from(), detail);
        }
    }

    /// As [#did(AuditKind, AccountId, String)], where there is nothing to add.
    public void did(AuditKind kind, AccountId subject) {
        did(kind, subject, "");
    }
}
