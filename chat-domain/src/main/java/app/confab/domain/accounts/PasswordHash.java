package app.confab.domain.accounts;

/// A password after hashing, in the hash's own textual form (algorithm, parameters, salt and digest).
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
