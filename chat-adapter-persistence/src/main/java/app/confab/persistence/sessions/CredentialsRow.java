package app.confab.persistence.sessions;

import java.time.Instant;
import java.util.UUID;

/// An account with its password's hash.
record CredentialsRow(UUID id, String username, String displayName, String passwordHash, Instant createdAt) {}
