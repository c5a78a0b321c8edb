package app.confab.application.sessions;

import app.confab.application.accounts.PasswordHasher;

/// Ways to log in.
final class Attempts {
    private Attempts() {}

    /// Where a password is all that it takes.
    static LogIn.Proofs byPassword(PasswordHasher hasher) {
        return new LogIn.Proofs(hasher, (account, code, from) -> {});
    }
}
