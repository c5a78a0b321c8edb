package app.confab.persistence.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event as its table holds it.
record AuditRow(
        UUID id,
        Instant at,
        String kind,
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        String address,
        String requestId,
        String detail) {}
