package app.confab.application.sessions;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Password;
import app.confab.domain.audit.AuditKind;

/// Gives the caller another password. Whoever else is logged in to the account, perhaps with the old one, is out.
public final class ChangePassword {
    private static final String CURRENT = "currentPassword";

    /// The present password as it was typed, and the one that shall be.
    public record Form(String current, Password next, Client from) {

        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }

    private final OwnPassword ownPassword;
    private final SessionEndings endings;
    private final Stamps stamps;
    private final AuditTrail trail;

    public ChangePassword(OwnPassword ownPassword, SessionEndings endings, Stamps stamps, AuditTrail trail) {
        this.ownPassword = ownPassword;
        this.endings = endings;
        this.stamps = stamps;
        this.trail = trail;
    }

    /// @throws app.confab.domain.refusals.Refusal.Invalid where the present password is another one
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many of these
    public void change(Caller caller, Form form) {
        var present = ownPassword.confirmed(caller, new OwnPassword.Typed(CURRENT, form.current(), form.from()));
        ownPassword
                .replace(present, form.next(), caller.session(), stamps.now())
                .orElseThrow(() -> OwnPassword.wrong(CURRENT))
                .forEach(endings::ended);
        trail.byOneself(AuditKind.PASSWORD_CHANGED, caller.account(), form.from());
    }
}
