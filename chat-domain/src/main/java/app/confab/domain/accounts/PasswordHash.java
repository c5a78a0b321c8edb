package app.confab.domain.accounts;

/// A password after hashing, in the hash's own textual form (algorithm, parameters, salt and digest).
public record PasswordHash(String value) {

    /// What an account has whose person logs in by an identity elsewhere and has set no password. No password
    /// fits it.
    public static final PasswordHash NONE = new PasswordHash("none");

    /// Whether there is no password.
    public boolean isNone() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
