package app.confab.benchmark.protocol;

import java.nio.charset.StandardCharsets;

/// Writes the frames that a load sends. All of their values are made here and need no escaping.
public final class ClientFrames {

    private ClientFrames() {}

    public static byte[] hello(String token) {
        return bytes("{\"type\":\"hello\",\"token\":\"" + token + "\"}");
    }

    public static byte[] send(long ref, String roomId, String clientMessageId, String body) {
        return bytes("{\"type\":\"send\",\"ref\":" + ref + ",\"roomId\":\"" + roomId + "\",\"clientMessageId\":\""
                + clientMessageId + "\",\"body\":\"" + body + "\"}");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
