package app.confab.domain.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A room as everybody sees it who may see it.
///
/// @param name absent for a direct room, which is called after its people
/// @param lastSeq the newest event of its timeline
public record Room(
        RoomId id,
        RoomKind kind,
        @Nullable RoomName name,
        Topic topic,
        Instant createdAt,
        int memberCount,
        Seq lastSeq) {}
