package app.confab.persistence.timeline;

import app.confab.persistence.kernel.MessageColumns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room as it is now, and an event of it with its person and, where it carries one, its message; all but the room's
/// columns are null in the one row of a section without events.
///
/// @param subjectId the message that the event is about
record EventRow(
        UUID roomId,
        String kind,
        @Nullable String name,
        String topic,
        Instant roomCreatedAt,
        int memberCount,
        long lastSeq,
        @Nullable Long seq,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable UUID accountId,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Instant accountCreatedAt,
        @Nullable UUID subjectId,
        @Nullable String role,
        @Nullable String emoji,
        @Nullable String details,
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
