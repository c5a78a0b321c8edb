package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The room's newest seq, and an event of it with its person and its message; all but the first are null in the
/// one row of a section without events.
record EventRow(
        long lastSeq,
        UUID roomId,
        @Nullable Long seq,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable UUID accountId,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Instant accountCreatedAt,
        @Nullable String role,
        @Nullable UUID messageId,
        @Nullable String clientMessageId,
        @Nullable String body,
        @Nullable Instant postedAt) {}
