package app.confab.application.sessions;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Client;

/// Ways to log in.
public final class Attempts {
    private Attempts() {}

    /// By the password alone.
    public static LogIn.Attempt of(String username, String password, Client from) {
        return new LogIn.Attempt(username, password, null, from);
    }

    /// Where a password is all that it takes.
    public static LogIn.Proofs byPassword(PasswordHasher hasher) {
        return new LogIn.Proofs(hasher, (account, code, from) -> {});
    }
}
