package app.confab.security.sessions;

import app.confab.application.sessions.RefreshSecrets;
import app.confab.application.sessions.RefreshSecretsContract;

class RandomRefreshSecretsTest implements RefreshSecretsContract {
    private final RefreshSecrets secrets = new RandomRefreshSecrets();

    @Override
    public RefreshSecrets secrets() {
        return secrets;
    }
}
