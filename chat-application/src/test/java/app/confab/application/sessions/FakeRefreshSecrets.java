package app.confab.application.sessions;

import app.confab.application.world.Sha256;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshSecret;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same secrets in every run: anything but secret.
public final class FakeRefreshSecrets implements RefreshSecrets {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public RefreshSecret next() {
        var bits = Sha256.of("secret " + made.incrementAndGet());
        return new RefreshSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public RefreshDigest digestOf(RefreshSecret secret) {
        return new RefreshDigest(Sha256.hex(secret.value()));
    }
}
