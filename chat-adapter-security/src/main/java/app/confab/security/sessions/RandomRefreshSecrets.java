package app.confab.security.sessions;

import app.confab.application.sessions.RefreshSecrets;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
        var digest = sha256().digest(secret.value().getBytes(StandardCharsets.UTF_8));
        return new RefreshDigest(HexFormat.of().formatHex(digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
