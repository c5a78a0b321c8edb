package app.confab.application.sessions;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Passwords.Replacement;
import app.confab.domain.accounts.Password;

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
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final SessionEndings endings;
    private final Stamps stamps;

    public ChangePassword(
            OwnPassword ownPassword,
            Passwords passwords,
            PasswordHasher hasher,
            SessionEndings endings,
            Stamps stamps) {
        this.ownPassword = ownPassword;
        this.passwords = passwords;
        this.hasher = hasher;
        this.endings = endings;
        this.stamps = stamps;
    }

    /// @throws app.confab.domain.refusals.Refusal.Invalid where the present password is another one
    /// @throws app.confab.domain.refusals.Refusal.RateLimited after too many of these
    public void change(Caller caller, Form form) {
        var present = ownPassword.confirmed(caller, new OwnPassword.Typed(CURRENT, form.current(), form.from()));
        var replacement = new Replacement(present.password(), hasher.hash(form.next()));
        passwords
                .change(caller.account(), replacement, caller.session(), stamps.now())
                .orElseThrow(() -> OwnPassword.wrong(CURRENT))
                .forEach(endings::ended);
    }
}
