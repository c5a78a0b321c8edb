package app.confab.bootstrap.settings;

import java.time.Duration;
import java.util.Optional;

/// How access tokens are signed, and how long they and their sessions live.
///
/// @param refreshTokenLife how long a session lasts of which nothing is heard
/// @param secretKey absent only with the embedded database, which keeps one that it has made
public record TokenSettings(
        Algorithm algorithm, Optional<String> secretKey, Duration accessTokenLife, Duration refreshTokenLife) {

    /// The HMAC algorithms of RFC 7518 section 3.2, each with the key length that it asks for.
    public enum Algorithm {
        HS256(32),
        HS384(48),
        HS512(64);

        private final int keyBytes;

        Algorithm(int keyBytes) {
            this.keyBytes = keyBytes;
        }

        /// The least length of the key in bytes.
        public int keyBytes() {
            return keyBytes;
        }
    }

    @Override
    public String toString() {
        return "TokenSettings[" + algorithm + ", " + accessTokenLife + ", " + refreshTokenLife + "]";
    }
}
