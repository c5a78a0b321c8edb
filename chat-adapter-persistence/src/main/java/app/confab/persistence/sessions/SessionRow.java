package app.confab.persistence.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as its table holds it.
record SessionRow(
        UUID id,
        UUID accountId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {}
