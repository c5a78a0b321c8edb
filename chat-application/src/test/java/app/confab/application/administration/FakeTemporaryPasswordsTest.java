package app.confab.application.administration;

class FakeTemporaryPasswordsTest implements TemporaryPasswordsContract {
    private final TemporaryPasswords passwords = new FakeTemporaryPasswords();

    @Override
    public TemporaryPasswords passwords() {
        return passwords;
    }
}
