package app.confab.application.sessions;

class FakeRefreshSecretsTest implements RefreshSecretsContract {
    private final RefreshSecrets secrets = new FakeRefreshSecrets();

    @Override
    public RefreshSecrets secrets() {
        return secrets;
    }
}
