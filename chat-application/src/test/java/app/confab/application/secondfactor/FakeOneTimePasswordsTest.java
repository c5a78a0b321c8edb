package app.confab.application.secondfactor;

class FakeOneTimePasswordsTest implements OneTimePasswordsContract {
    private final OneTimePasswords passwords = new FakeOneTimePasswords();

    @Override
    public OneTimePasswords passwords() {
        return passwords;
    }
}
