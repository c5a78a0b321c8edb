package app.confab.persistence.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event, with its people as they are called now.
record AuditEntryRow(
        UUID id,
        Instant at,
        String kind,
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        String address,
        String requestId,
        String detail,
        @Nullable String actorUsername,
        @Nullable String actorDisplayName,
        @Nullable String subjectUsername,
        @Nullable String subjectDisplayName) {}
