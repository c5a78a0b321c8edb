package app.confab.persistence.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The room's newest seq, and a message of it; its columns are null in the one row of a room without any.
record PageRow(
        long lastSeq,
        @Nullable UUID id,
        UUID roomId,
        @Nullable Long seq,
        @Nullable UUID authorId,
        @Nullable String authorUsername,
        @Nullable String authorDisplayName,
        @Nullable String clientMessageId,
        @Nullable String body,
        @Nullable Instant createdAt) {}
