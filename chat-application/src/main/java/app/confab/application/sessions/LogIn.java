package app.confab.application.sessions;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// Logs somebody in by user name and password. Whatever is wrong with either, it takes one hash and says the
/// same; whoever is wrong too often must wait.
public final class LogIn {

    /// What was typed, and where; it need not obey the rules for new names and passwords.
    public record Attempt(String username, String password, Client from) {

        @Override
        public String toString() {
            return "Attempt[username=" + username + "]";
        }
    }

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final OpenSession openSession;
    private final GuessLimits limits;
    private final AuditTrail trail;

    public LogIn(
            Accounts accounts, PasswordHasher hasher, OpenSession openSession, GuessLimits limits, AuditTrail trail) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.openSession = openSession;
        this.limits = limits;
        this.trail = trail;
    }

    /// @throws Refusal.InvalidCredentials for an unknown user name and for a wrong password alike, also one that was
    ///     right a moment ago
    /// @throws Refusal.RateLimited after too many of these
    public LoggedIn logIn(Attempt attempt) {
        var name = username(attempt);
        var proved = limits.guarded(name, attempt.from().network(), () -> verified(name, attempt));
        var loggedIn =
                openSession.openFor(proved, attempt.from()).orElseThrow(() -> failed(Optional.of(proved), attempt));
        trail.byOneself(AuditKind.LOGIN_SUCCEEDED, proved.account().id(), attempt.from());
        return loggedIn;
    }

    private Credentials verified(Optional<Username> name, Attempt attempt) {
        var credentials = name.flatMap(accounts::credentialsOf);
        var password = password(attempt);
        if (credentials.isEmpty() || password.isEmpty()) {
            hasher.pretend();
            throw failed(credentials, attempt);
        }
        return credentials
                .filter(found -> hasher.matches(password.get(), found.password()))
                .orElseThrow(() -> failed(credentials, attempt));
    }

    /// What was typed is written down nowhere: it may be a password in the wrong field. Whose name it was, is.
    private Refusal.InvalidCredentials failed(Optional<Credentials> named, Attempt attempt) {
        var subject = named.map(Credentials::account).map(Account::id).orElse(null);
        trail.byNobody(AuditKind.LOGIN_FAILED, subject, attempt.from());
        return new Refusal.InvalidCredentials();
    }

    private static Optional<Username> username(Attempt attempt) {
        try {
            return Optional.of(Username.of(attempt.username()));
        } catch (Refusal.Invalid notAName) {
            return Optional.empty();
        }
    }

    private static Optional<Password> password(Attempt attempt) {
        try {
            return Optional.of(new Password(attempt.password()));
        } catch (Refusal.Invalid notAPassword) {
            return Optional.empty();
        }
    }
}
