package app.confab.persistence.rooms;

import app.confab.persistence.kernel.MessageViewColumns;
import app.confab.persistence.kernel.TextTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room, one membership of it, its newest message if there is one, and the people of a direct room: account id, user
/// name, display name, role, and in milliseconds since 1970 when their account was made and when they joined.
record RoomViewRow(
        UUID roomId,
        String kind,
        @Nullable String name,
        String topic,
        Instant createdAt,
        int memberCount,
        long lastSeq,
        String role,
        long readSeq,
        int unreadCount,
        int mentionCount,
        boolean hidden,
        TextTable people,
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
