package app.confab.application.accounts;

import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;

/// Hashes passwords, slowly on purpose. Thread-safe; blocks for the time of a hash, and for a free place first,
/// since only a bounded number is computed at once. Each method does the same amount of work whatever its
/// outcome.
///
/// Every method throws [app.confab.domain.refusals.Refusal.RateLimited] when no place becomes free in time.
public interface PasswordHasher {

    /// A new hash, different at each call by its salt.
    PasswordHash hash(Password password);

    /// Whether `hash` was made of this password.
    boolean matches(Password password, PasswordHash hash);

    /// Does the work of [#matches] and throws the result away, so that a login without an account takes as long
    /// as one with a wrong password.
    void pretend();
}
