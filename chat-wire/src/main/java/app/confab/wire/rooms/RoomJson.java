package app.confab.wire.rooms;

import app.confab.domain.rooms.Room;

/// Room: what everybody sees of it who may see it.
public record RoomJson(
        String id, String kind, String name, String topic, String createdAt, int memberCount, long lastSeq) {

    public static RoomJson of(Room room) {
        return RoomMapping.INSTANCE.room(room);
    }
}
