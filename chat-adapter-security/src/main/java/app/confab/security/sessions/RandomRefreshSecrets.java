package app.confab.security.sessions;

import app.confab.application.sessions.RefreshSecrets;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.security.kernel.Digests;
import java.security.SecureRandom;
import java.util.Base64;

/// Refresh secrets from the platform's cryptographic random source, digested with SHA-256.
public final class RandomRefreshSecrets implements RefreshSecrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public RefreshSecret next() {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return new RefreshSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public RefreshDigest digestOf(RefreshSecret secret) {
        return new RefreshDigest(Digests.sha256(secret.value()));
    }
}
