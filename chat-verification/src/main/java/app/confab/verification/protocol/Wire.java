package app.confab.verification.protocol;

import app.confab.verification.histories.Event;
import app.confab.verification.histories.Message;
import app.confab.verification.histories.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads the JSON of the wire contract.
public final class Wire {
    private Wire() {}

    public static Event event(JsonNode json) {
        var room = json.required("roomId").asString();
        var message = json.has("message") ? message(json.required("message")) : null;
        return new Event(
                room,
                json.required("seq").asLong(),
                json.required("type").asString(),
                message != null ? message.id() : json.path("messageId").asString(room),
                json.has("user")
                        ? json.required("user").required("id").asString()
                        : json.path("userId").asString(""),
                json.path("emoji").asString(""),
                message);
    }

    public static Message message(JsonNode json) {
        var reactions = new HashMap<String, Integer>();
        for (var reaction : json.path("reactions")) {
            reactions.put(
                    reaction.required("emoji").asString(),
                    reaction.required("count").asInt());
        }
        return new Message(
                json.required("id").asString(),
                json.required("roomId").asString(),
                json.required("seq").asLong(),
                json.required("author").required("id").asString(),
                json.required("clientMessageId").asString(),
                json.required("body").asString(),
                json.hasNonNull("deletedAt"),
                reactions);
    }

    public static View view(JsonNode json) {
        return new View(
                json.required("id").asString(),
                json.required("lastSeq").asLong(),
                json.required("readSeq").asLong(),
                json.required("unreadCount").asInt(),
                json.required("mentionCount").asInt(),
                json.required("memberCount").asInt());
    }

    public static List<Event> events(JsonNode page) {
        return page.required("items").valueStream().map(Wire::event).toList();
    }

    public static List<Message> messages(JsonNode page) {
        return page.required("items").valueStream().map(Wire::message).toList();
    }

    /// The newest seq of each room of a welcome.
    public static Map<String, Long> lastSeqs(JsonNode welcome) {
        var lastSeqs = new HashMap<String, Long>();
        for (var room : welcome.required("rooms")) {
            lastSeqs.put(
                    room.required("id").asString(), room.required("lastSeq").asLong());
        }
        return lastSeqs;
    }
}
