package app.confab.persistence.personaldata;

import java.time.Instant;
import java.util.UUID;

/// A session that has ended with its account.
record EndedSessionRow(UUID id, UUID accountId, Instant createdAt, Instant expiresAt, Instant endedAt) {}
