package app.confab.wire.administration;

import app.confab.domain.accounts.Password;

/// TemporaryPassword: told this once, to be handed to its person.
public record TemporaryPasswordJson(String temporaryPassword) {

    public static TemporaryPasswordJson of(Password password) {
        return new TemporaryPasswordJson(password.value());
    }

    @Override
    public String toString() {
        return "TemporaryPasswordJson[hidden]";
    }
}
