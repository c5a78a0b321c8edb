package app.confab.benchmark.protocol;

import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Reset;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads the server's frames. All receivers of an event get the same bytes, so each event is parsed once and
/// recognised, byte by byte, wherever else it arrives: parsing it five hundred times would measure Jackson.
public final class ServerFrames {

    private static final int REMEMBERED = 4096;

    private record Known(byte[] bytes, Event event) {}

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final CRC32 checksum = new CRC32();
    private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

    public ServerFrame read(byte[] buffer, int offset, int length) {
        checksum.reset();
        checksum.update(buffer, offset, length);
        var slot = (int) (checksum.getValue() & (REMEMBERED - 1));
        var candidate = known[slot];
        if (candidate != null
                && Arrays.equals(candidate.bytes, 0, candidate.bytes.length, buffer, offset, offset + length)) {
            return candidate.event;
        }
        var frame = parse(mapper.readTree(buffer, offset, length));
        if (frame instanceof Event event) {
            known[slot] = new Known(Arrays.copyOfRange(buffer, offset, offset + length), event);
        }
        return frame;
    }

    private static ServerFrame parse(JsonNode frame) {
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

    private static Welcome welcome(JsonNode rooms) {
        var lastSeqs = new HashMap<String, Long>();
        for (var room : rooms) {
            lastSeqs.put(
                    room.required("id").stringValue(), room.required("lastSeq").longValue());
        }
        return new Welcome(lastSeqs);
    }
}
