package app.confab.persistence.rooms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room, one membership of it, and its newest message with the author, all of whose columns are null where
/// there is none.
record RoomViewRow(
        UUID id,
        String kind,
        String name,
        String topic,
        Instant createdAt,
        int memberCount,
        long lastSeq,
        String role,
        long readSeq,
        int unreadCount,
        @Nullable UUID messageId,
        @Nullable Long messageSeq,
        @Nullable UUID authorId,
        @Nullable String authorUsername,
        @Nullable String authorDisplayName,
        @Nullable String clientMessageId,
        @Nullable String body,
        @Nullable Instant postedAt) {}
