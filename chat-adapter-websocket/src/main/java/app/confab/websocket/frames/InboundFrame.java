package app.confab.websocket.frames;

import app.confab.application.messages.PostMessage;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a client may say. A `ref` is the client's own mark: any JSON, handed back with the answer.
public sealed interface InboundFrame {

    /// Must come first. A token that is missing or no text is the empty one, which nobody issues.
    record Hello(
            @Nullable JsonNode ref, String token, @Nullable String epoch, Map<RoomId, Seq> cursors)
            implements InboundFrame {

        @Override
        public String toString() {
            return "Hello[token hidden]";
        }
    }

    /// A fresh access token of the same session.
    record Renew(String token) implements InboundFrame {

        @Override
        public String toString() {
            return "Renew[token hidden]";
        }
    }

    /// Post a message.
    record Send(@Nullable JsonNode ref, PostMessage.Draft draft) implements InboundFrame {}

    /// Move the read marker.
    record Read(@Nullable JsonNode ref, RoomId room, Seq seq) implements InboundFrame {}

    /// The caller is typing.
    record Typing(@Nullable JsonNode ref, RoomId room) implements InboundFrame {}

    /// Are you there?
    record Ping(@Nullable JsonNode ref) implements InboundFrame {}
}
