package app.confab.persistence.personaldata;

import app.confab.persistence.kernel.MessageColumns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message of its author's.
record OwnMessageRow(
        UUID roomId,
        @Nullable UUID messageId,
        @Nullable Long messageSeq,
        @Nullable UUID authorId,
        @Nullable String authorUsername,
        @Nullable String authorDisplayName,
        @Nullable String clientMessageId,
        @Nullable String body,
        @Nullable Instant postedAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID replyTo)
        implements MessageColumns {}
