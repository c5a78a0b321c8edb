package app.confab.persistence.rooms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room as its table holds it.
///
/// @param sortName what the room is sorted by among others that have a name
record RoomRow(
        UUID id,
        String kind,
        @Nullable String name,
        String topic,
        Instant createdAt,
        int memberCount,
        long lastSeq,
        @Nullable String sortName) {}
