package app.confab.benchmark.sockets;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/// The HTTP upgrade that opens a WebSocket: the request, and whether the answer accepts it.
final class Handshake {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final URI url;
    private final Map<String, String> headers;
    private final String key;

    /// @param headers what the request says beside what it must
    Handshake(URI url, Map<String, String> headers) {
        this.url = url;
        this.headers = Map.copyOf(headers);
        var nonce = new byte[16];
        ThreadLocalRandom.current().nextBytes(nonce);
        this.key = Base64.getEncoder().encodeToString(nonce);
    }

    byte[] request() {
        return ("GET " + url.getRawPath() + query() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: " + key + "\r\n" + more() + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String more() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private String query() {
        return url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    }

    boolean isAcceptedBy(String response) {
        return response.startsWith("HTTP/1.1 101 ")
                && response.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-accept:"))
                        .anyMatch(line ->
                                line.substring(line.indexOf(':') + 1).strip().equals(acceptFor(key)));
    }

    static String acceptFor(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK brings SHA-1", impossible);
        }
    }
}
