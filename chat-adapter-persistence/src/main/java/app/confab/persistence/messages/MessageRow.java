package app.confab.persistence.messages;

import app.confab.persistence.kernel.MessageViewColumns;
import app.confab.persistence.kernel.TextTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room's newest seq, and a message of it as its reader sees it, if it has any.
record MessageRow(
        long lastSeq,
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
        @Nullable UUID replyTo,
        TextTable reactions)
        implements MessageViewColumns {}
