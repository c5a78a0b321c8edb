package app.confab.persistence.accounts;

import java.time.Instant;
import java.util.UUID;

/// When an account got its present name.
record RenamingRow(UUID id, Instant renamedAt) {}
