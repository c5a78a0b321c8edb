package app.confab.domain.rooms;

import java.time.Instant;

/// A room as everybody sees it who may see it.
///
/// @param lastSeq the newest event of its timeline
public record Room(
        RoomId id, RoomKind kind, RoomName name, Topic topic, Instant createdAt, int memberCount, Seq lastSeq) {}
