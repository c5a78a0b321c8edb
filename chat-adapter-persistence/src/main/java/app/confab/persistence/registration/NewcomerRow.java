package app.confab.persistence.registration;

import java.time.Instant;
import java.util.UUID;

/// An account as its table gets it.
record NewcomerRow(
        UUID id, String username, String displayName, String passwordHash, Instant createdAt, String serverRole) {}
