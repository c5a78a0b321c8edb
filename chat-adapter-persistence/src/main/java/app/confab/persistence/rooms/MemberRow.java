package app.confab.persistence.rooms;

import java.time.Instant;
import java.util.UUID;

/// A membership with its person's account.
record MemberRow(
        UUID accountId,
        String username,
        String displayName,
        Instant accountCreatedAt,
        String role,
        Instant joinedAt,
        long joinedSeq) {}
