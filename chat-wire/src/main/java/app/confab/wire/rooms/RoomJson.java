package app.confab.wire.rooms;

import app.confab.domain.rooms.Room;
import org.jspecify.annotations.Nullable;

/// Room: what everybody sees of it who may see it.
///
/// @param name `null` for a direct room
public record RoomJson(
        String id, String kind, @Nullable String name, String topic, String createdAt, int memberCount, long lastSeq) {
    public static RoomJson of(Room room) {
        return RoomMapping.INSTANCE.room(room);
    }
}
