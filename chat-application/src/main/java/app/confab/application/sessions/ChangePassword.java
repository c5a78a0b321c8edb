package app.confab.application.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Password;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Gives the caller another password. Whoever else is logged in to the account, perhaps with the old one, is
/// out.
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

    /// @throws Refusal.Invalid where the present password is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict with code `no_password` where there is none
    public void change(Caller caller, Form form) {
        var present = ownPassword.confirmed(caller, new OwnPassword.Typed(CURRENT, form.current(), form.from()));
        if (!replaced(caller, present, form.next(), form.from())) {
            throw OwnPassword.wrong(CURRENT);
        }
    }

    /// Gives the caller a first password. That this is they is for whoever calls to see to.
    ///
    /// @throws Refusal.Conflict where there is one
    public void setFirst(Caller caller, Password first, Client from) {
        if (!replaced(caller, ownPassword.missing(caller), first, from)) {
            throw OwnPassword.alreadyThere();
        }
    }

    /// Answers false, and nothing has changed, where the password is another one by now.
    private boolean replaced(Caller caller, Credentials present, Password next, Client from) {
        var ended = ownPassword.replace(present, next, caller.session(), stamps.now());
        ended.ifPresent(sessions -> {
            sessions.forEach(endings::ended);
            trail.byOneself(AuditKind.PASSWORD_CHANGED, caller.account(), from);
        });
        return ended.isPresent();
    }
}
