package app.confab.security.administration;

import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.administration.TemporaryPasswordsContract;

class RandomTemporaryPasswordsTest implements TemporaryPasswordsContract {
    private final TemporaryPasswords passwords = new RandomTemporaryPasswords();

    @Override
    public TemporaryPasswords passwords() {
        return passwords;
    }
}
