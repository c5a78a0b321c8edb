package app.confab.persistence.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account with what it is to the server.
public record StandingRow(
        UUID id,
        String username,
        String displayName,
        Instant createdAt,
        String serverRole,
        boolean hasSecondFactor,
        @Nullable Instant deactivatedAt) {}
