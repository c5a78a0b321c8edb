package app.confab.benchmark.sockets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    private static final URI CHAT = URI.create("ws://127.0.0.1:8000/ws/chat");

    @Test
    void theRequestEndsWithWhatItSaysBesideWhatItMust() {
        var request = request(Map.of("X-Forwarded-For", "198.18.0.7"));
        assertThat(request).startsWith("GET /ws/chat HTTP/1.1\r\n").endsWith("\r\nX-Forwarded-For: 198.18.0.7\r\n\r\n");
    }

    @Test
    void withoutMoreToSayItIsAPlainUpgrade() {
        assertThat(request(Map.of())).contains("\r\nUpgrade: websocket\r\n").endsWith("=\r\n\r\n");
    }

    private static String request(Map<String, String> headers) {
        return new String(new Handshake(CHAT, headers).request(), US_ASCII);
    }
}
