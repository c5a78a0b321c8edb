package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import java.time.Instant;
import java.util.Optional;

/// Signs and reads access tokens. Thread-safe; never blocks.
public interface AccessTokens {

    /// A token for the caller that is good from `now` for the configured life.
    AccessToken issue(Caller caller, Instant now);

    /// What a token says; empty for one that is forged, malformed or expired, without clock skew.
    Optional<Grant> read(String token);

    /// A signed token and its life.
    record AccessToken(String value, Instant issuedAt, Instant expiresAt) {

        @Override
        public String toString() {
            return "AccessToken[hidden, expiresAt=" + expiresAt + "]";
        }
    }

    /// Whom a token speaks for, until when.
    record Grant(Caller caller, Instant expiresAt) {}
}
