package app.confab.application.sessions;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.accounts.PasswordHasher;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// Logs somebody in by user name and password. Whatever is wrong with either, it takes one hash and says the
/// same.
public final class LogIn {

    /// What was typed; it need not obey the rules for new names and passwords.
    public record Attempt(String username, String password) {

        @Override
        public String toString() {
            return "Attempt[username=" + username + "]";
        }
    }

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final OpenSession openSession;

    public LogIn(Accounts accounts, PasswordHasher hasher, OpenSession openSession) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.openSession = openSession;
    }

    /// @throws Refusal.InvalidCredentials for an unknown user name and for a wrong password alike
    public LoggedIn logIn(Attempt attempt) {
        return openSession.openFor(verified(attempt).orElseThrow(Refusal.InvalidCredentials::new));
    }

    private Optional<Account> verified(Attempt attempt) {
        var credentials = username(attempt).flatMap(accounts::credentialsOf);
        var password = password(attempt);
        if (credentials.isEmpty() || password.isEmpty()) {
            hasher.pretend();
            return Optional.empty();
        }
        return credentials
                .filter(found -> hasher.matches(password.get(), found.password()))
                .map(Credentials::account);
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
