package app.confab.websocket.frames;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.timeline.TimelineEventJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the server says, as the wire contract writes it. An absent `ref` stays absent; `null` is a `ref` like
/// any other.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OutboundFrame {

    /// The snapshot; what follows is live.
    @JsonTypeName("welcome")
    record Welcome(UserJson user, String sessionId, List<RoomViewJson> rooms, long heartbeatSeconds, String epoch)
            implements OutboundFrame {}

    /// One event of a room's timeline.
    @JsonTypeName("event")
    record Event(TimelineEventJson event) implements OutboundFrame {}

    /// The cursor cannot be replayed from; live from `lastSeq` + 1.
    @JsonTypeName("reset")
    record Reset(String roomId, long lastSeq) implements OutboundFrame {}

    /// The message is on disk.
    @JsonTypeName("ack")
    record Ack(
            @Nullable JsonNode ref,
            String roomId,
            String clientMessageId,
            String messageId,
            long seq,
            String createdAt,
            boolean duplicate)
            implements OutboundFrame {}

    /// A frame was refused.
    @JsonTypeName("error")
    record Refused(
            @Nullable JsonNode ref,
            String code,
            String detail,
            @Nullable Long retryAfterMs) implements OutboundFrame {}

    /// The receiver is in this room from now on.
    @JsonTypeName("room.joined")
    record RoomJoined(RoomViewJson room) implements OutboundFrame {}

    /// The receiver is no longer in this room.
    @JsonTypeName("room.left")
    record RoomLeft(String roomId) implements OutboundFrame {}

    /// The receiver's read marker moved.
    @JsonTypeName("read")
    record Read(String roomId, long seq) implements OutboundFrame {}

    /// Somebody whom the receiver shares a room with is called otherwise.
    @JsonTypeName("user.updated")
    record UserUpdated(UserJson user) implements OutboundFrame {}

    /// Somebody is typing. Ephemeral: nothing follows when they stop.
    @JsonTypeName("typing")
    record Typing(String roomId, String userId) implements OutboundFrame {

        public static Typing of(RoomId room, AccountId account) {
            return new Typing(room.value().toString(), account.value().toString());
        }
    }

    /// Somebody came or went. Ephemeral.
    ///
    /// @param status `online` or `offline`
    @JsonTypeName("presence")
    record Presence(String userId, String status) implements OutboundFrame {

        public static Presence of(AccountId account, boolean online) {
            return new Presence(account.value().toString(), online ? "online" : "offline");
        }
    }

    /// The fresh token was taken.
    @JsonTypeName("renewed")
    record Renewed() implements OutboundFrame {}

    /// I am here.
    @JsonTypeName("pong")
    record Pong(@Nullable JsonNode ref) implements OutboundFrame {}
}
