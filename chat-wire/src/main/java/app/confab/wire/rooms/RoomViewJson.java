package app.confab.wire.rooms;

import app.confab.application.rooms.RoomView;
import app.confab.wire.messages.MessageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RoomView: a Room with what it is to one of its members.
///
/// @param name `null` for a direct room
/// @param lastMessage its body is cut to [MessageJson#PREVIEW_LENGTH] characters
/// @param members everybody in a direct room, oldest first; left out for other rooms
public record RoomViewJson(
        String id,
        String kind,
        @Nullable String name,
        String topic,
        String createdAt,
        int memberCount,
        long lastSeq,
        String role,
        long readSeq,
        int unreadCount,
        int mentionCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MessageJson lastMessage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MemberJson> members) {
    public static RoomViewJson of(RoomView view) {
        return RoomMapping.INSTANCE.view(view);
    }
}
