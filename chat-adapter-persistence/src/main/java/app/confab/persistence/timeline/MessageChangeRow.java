package app.confab.persistence.timeline;

import app.confab.persistence.kernel.MessageColumns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `change_messages` made of one change: the event's seq if there is one, and the message if it was edited.
record MessageChangeRow(
        String outcome,
        @Nullable Long seq,
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
