package app.confab.wire.rooms;

import app.confab.application.rooms.RoomView;
import app.confab.wire.messages.MessageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// RoomView: a Room with what it is to one of its members. `lastMessage`'s body is cut to
/// [MessageJson#PREVIEW_LENGTH] characters.
public record RoomViewJson(
        String id,
        String kind,
        String name,
        String topic,
        String createdAt,
        int memberCount,
        long lastSeq,
        String role,
        long readSeq,
        int unreadCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MessageJson lastMessage) {

    public static RoomViewJson of(RoomView view) {
        return RoomMapping.INSTANCE.view(view);
    }
}
