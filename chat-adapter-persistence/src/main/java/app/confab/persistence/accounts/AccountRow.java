package app.confab.persistence.accounts;

import java.time.Instant;
import java.util.UUID;

/// An account as its table holds it.
record AccountRow(UUID id, String username, String displayName, String passwordHash, Instant createdAt) {}
