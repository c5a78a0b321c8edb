package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that `change_rooms` made of one change, with its person and its room as they are now; or that there is
/// none: then all from `seq` on means nothing.
///
/// @param ordinal which change, from 1
record RoomChangeRow(
        int ordinal,
        String outcome,
        @Nullable Long seq,
        @Nullable String type,
        @Nullable String role,
        UUID accountId,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Instant accountCreatedAt,
        UUID roomId,
        @Nullable String roomKind,
        @Nullable String roomName,
        @Nullable String topic,
        @Nullable Instant roomCreatedAt,
        @Nullable Integer memberCount) {}
