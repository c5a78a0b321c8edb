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
import org.jspecify.annotations.Nullable;

/// Logs somebody in by user name and password, and by what their account takes beside them. Whatever is wrong with
/// user name or password, it takes one hash and says the same; whoever is wrong too often must wait.
public final class LogIn {

    /// What was typed, and where; it need not obey the rules for new names and passwords.
    ///
    /// @param code what logging in may take beside the password; absent where nothing was typed
    public record Attempt(
            String username, String password, @Nullable String code, Client from) {

        @Override
        public String toString() {
            return "Attempt[username=" + username + "]";
        }
    }

    /// By what somebody proves that they are whose name they type.
    public record Proofs(PasswordHasher passwords, FurtherProof further) {}

    private final Accounts accounts;
    private final Proofs proofs;
    private final OpenSession openSession;
    private final GuessLimits limits;
    private final AuditTrail trail;

    public LogIn(Accounts accounts, Proofs proofs, OpenSession openSession, GuessLimits limits, AuditTrail trail) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.openSession = openSession;
        this.limits = limits;
        this.trail = trail;
    }

    /// @throws Refusal.InvalidCredentials for an unknown user name and for a wrong password alike, also one that was
    ///     right a moment ago
    /// @throws Refusal.SecondFactor where it takes more than the password, which is right
    /// @throws Refusal.RateLimited after too many of these
    public LoggedIn logIn(Attempt attempt) {
        var name = username(attempt);
        var proved = limits.guarded(name, attempt.from().network(), () -> verified(name, attempt));
        proofs.further().require(proved.account().id(), attempt.code(), attempt.from());
        var loggedIn =
                openSession.openFor(proved, attempt.from()).orElseThrow(() -> failed(Optional.of(proved), attempt));
        trail.byOneself(AuditKind.LOGIN_SUCCEEDED, proved.account().id(), attempt.from());
        return loggedIn;
    }

    private Credentials verified(Optional<Username> name, Attempt attempt) {
        var credentials = name.flatMap(accounts::credentialsOf);
        var password = password(attempt);
        if (credentials.isEmpty() || password.isEmpty()) {
            proofs.passwords().pretend();
            throw failed(credentials, attempt);
        }
        return credentials
                .filter(found -> proofs.passwords().matches(password.get(), found.password()))
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
