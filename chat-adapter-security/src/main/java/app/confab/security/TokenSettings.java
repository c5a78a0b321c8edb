package app.confab.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// How access tokens are signed and how long they live. The key is the secret's UTF-8 text, at least as long as
/// the algorithm's digest (RFC 7518 section 3.2).
public record TokenSettings(MacAlgorithm algorithm, String secret, Duration accessTokenLife) {
    private static final Map<MacAlgorithm, Integer> LEAST_BYTES =
            Map.of(MacAlgorithm.HS256, 32, MacAlgorithm.HS384, 48, MacAlgorithm.HS512, 64);

    public TokenSettings {
        if (secret.getBytes(StandardCharsets.UTF_8).length < leastBytes(algorithm)) {
            throw new IllegalArgumentException(
                    "the secret is too short: %s needs %d bytes".formatted(algorithm, leastBytes(algorithm)));
        }
        if (accessTokenLife.toSeconds() < 1
                || !accessTokenLife.equals(accessTokenLife.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("an access token lives for whole seconds, not for " + accessTokenLife);
        }
    }

    /// How many bytes a secret for this algorithm has at least.
    public static int leastBytes(MacAlgorithm algorithm) {
        return LEAST_BYTES.getOrDefault(algorithm, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return "TokenSettings[algorithm=%s, secret=hidden, accessTokenLife=%s]".formatted(algorithm, accessTokenLife);
    }
}
