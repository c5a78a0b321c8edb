package app.confab.persistence.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session with what it is recognised by.
record SessionViewRow(
        UUID id,
        UUID accountId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        Instant lastUsedAt,
        String device,
        String address) {}
