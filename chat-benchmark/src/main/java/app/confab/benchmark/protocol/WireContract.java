package app.confab.benchmark.protocol;

import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Reset;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Confab's own protocol.
public final class WireContract implements Dialect {

    private final ObjectMapper mapper = JsonMapper.builder().build();

    @Override
    public URI socket(URI server) {
        return URI.create("ws://" + server.getAuthority() + "/ws/chat");
    }

    @Override
    public byte[] greeting(Person person) {
        return bytes("{\"type\":\"hello\",\"token\":\"" + person.accessToken() + "\"}");
    }

    /// As [#greeting(Person)], with the newest `seq` that the client holds of each room.
    public byte[] hello(Person person, Map<String, Long> cursors) {
        return mapper.writeValueAsBytes(Map.of("type", "hello", "token", person.accessToken(), "cursors", cursors));
    }

    @Override
    public byte[] send(long ref, String roomId, String clientMessageId, String body) {
        return bytes("{\"type\":\"send\",\"ref\":" + ref + ",\"roomId\":\"" + roomId + "\",\"clientMessageId\":\""
                + clientMessageId + "\",\"body\":\"" + body + "\"}");
    }

    @Override
    public ServerFrame parse(byte[] buffer, int offset, int length) {
        var frame = mapper.readTree(buffer, offset, length);
        var type = frame.required("type").stringValue();
        return switch (type) {
            case "event" -> event(frame.required("event"));
            case "ack" ->
                new Ack(
                        frame.required("ref").longValue(),
                        frame.required("seq").longValue(),
                        frame.required("duplicate").booleanValue());
            case "welcome" -> welcome(frame.required("rooms"));
            case "error" ->
                new Refused(
                        frame.required("code").stringValue(),
                        frame.path("detail").asString(""));
            case "reset" -> new Reset(frame.required("roomId").stringValue());
            default -> new Other(type);
        };
    }

    private static Event event(JsonNode event) {
        return new Event(
                event.required("roomId").stringValue(),
                event.required("seq").longValue(),
                event.path("message").path("clientMessageId").stringValue(null));
    }

    static Welcome welcome(JsonNode rooms) {
        var lastSeqs = new HashMap<String, Long>();
        for (var room : rooms) {
            lastSeqs.put(
                    room.required("id").stringValue(), room.required("lastSeq").longValue());
        }
        return new Welcome(lastSeqs);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
