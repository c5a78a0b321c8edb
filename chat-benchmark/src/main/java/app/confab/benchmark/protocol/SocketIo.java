package app.confab.benchmark.protocol;

import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Prompt;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What the peer `peers/socket.io` speaks: text packets of the Engine.IO protocol 4 that carry packets of the Socket.IO
/// protocol 5 (https://socket.io/docs/v4/engine-io-protocol/, https://socket.io/docs/v4/socket-io-protocol/).
public final class SocketIo implements Dialect {

    private final ObjectMapper mapper = JsonMapper.builder().build();

    @Override
    public URI socket(URI server) {
        return URI.create("ws://" + server.getAuthority() + "/socket.io/?EIO=4&transport=websocket");
    }

    @Override
    public byte @Nullable [] greeting(Person person) {
        return null;
    }

    @Override
    public byte[] send(long ref, String roomId, String clientMessageId, String body) {
        return bytes("42" + ref + "[\"send\",{\"roomId\":\"" + roomId + "\",\"clientMessageId\":\"" + clientMessageId
                + "\",\"body\":\"" + body + "\"}]");
    }

    @Override
    public ServerFrame parse(byte[] buffer, int offset, int length) {
        return switch (buffer[offset]) {
            case '0' -> new Prompt(person -> bytes("40{\"token\":\"" + person.accessToken() + "\"}"));
            case '2' -> new Prompt(_ -> bytes("3"));
            case '4' -> packet(new String(buffer, offset + 1, length - 1, StandardCharsets.UTF_8));
            default -> new Other(new String(buffer, offset, 1, StandardCharsets.UTF_8));
        };
    }

    private ServerFrame packet(String packet) {
        return switch (packet.charAt(0)) {
            case '2' -> event(mapper.readTree(packet.substring(1)));
            case '3' -> acknowledgement(packet.substring(1));
            case '4' -> new Refused("connect_error", packet.substring(1));
            default -> new Other(packet.substring(0, 1));
        };
    }

    private static ServerFrame event(JsonNode arguments) {
        var name = arguments.required(0).stringValue();
        var data = arguments.required(1);
        return switch (name) {
            case "message" ->
                new Event(
                        data.required("roomId").stringValue(),
                        data.required("seq").longValue(),
                        data.required("clientMessageId").stringValue());
            case "welcome" -> WireContract.welcome(data.required("rooms"));
            default -> new Other(name);
        };
    }

    private ServerFrame acknowledgement(String packet) {
        var arguments = packet.indexOf('[');
        var ref = Long.parseLong(packet, 0, arguments, 10);
        var result = mapper.readTree(packet.substring(arguments)).required(0);
        return result.has("code")
                ? new Refused(result.required("code").stringValue(), "send " + ref)
                : new Ack(
                        ref,
                        result.required("seq").longValue(),
                        result.required("duplicate").booleanValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
