package app.confab.persistence.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invite with the names of whoever made it.
record InviteRow(
        UUID id,
        UUID createdBy,
        String username,
        String displayName,
        Instant createdAt,
        Instant expiresAt,
        String note,
        @Nullable Integer mostUses,
        int uses,
        @Nullable Instant revokedAt) {}
