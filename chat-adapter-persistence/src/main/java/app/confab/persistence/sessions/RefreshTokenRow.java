package app.confab.persistence.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A refresh token, and whether one that it was exchanged for is spent.
record RefreshTokenRow(
        String digest, UUID sessionId, @Nullable Instant spentAt, boolean successorUsed) {}
