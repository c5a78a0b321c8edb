package app.confab.persistence.rooms;

import java.time.Instant;
import java.util.UUID;

/// A room as its table holds it.
///
/// @param sortName what the room is sorted by among others
record RoomRow(
        UUID id,
        String kind,
        String name,
        String topic,
        Instant createdAt,
        int memberCount,
        long lastSeq,
        String sortName) {}
