package app.confab.bootstrap.process;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A connection to `/ws/chat` that keeps every frame it was sent, in order.
public final class Socket implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = Clients.client();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final AtomicInteger closeCode = new AtomicInteger();
    private final WebSocket socket;

    private Socket(URI server, Map<String, String> headers) {
        var scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
        var address = URI.create(scheme + "://" + server.getAuthority() + "/ws/chat");
        var handshake = client.newWebSocketBuilder();
        headers.forEach(handshake::header);
        this.socket = handshake.buildAsync(address, new Listener()).join();
    }

    /// Connects and says nothing.
    public static Socket open(URI server) {
        return new Socket(server, Map.of());
    }

    /// Connects by a handshake with these headers, says hello, and waits for the welcome.
    public static Socket helloWith(Map<String, String> headers, Person person, URI server) {
        return greeted(new Socket(server, headers), person, Map.of());
    }

    /// Connects, says hello with the cursors, and waits for the welcome.
    public static Socket helloOf(Person person, URI server, Map<String, Long> cursors) {
        return greeted(open(server), person, cursors);
    }

    private static Socket greeted(Socket socket, Person person, Map<String, Long> cursors) {
        socket.says(Map.of("type", "hello", "token", person.token(), "cursors", cursors));
        socket.hears("welcome");
        return socket;
    }

    public void says(Map<String, ?> frame) {
        socket.sendText(JSON.writeValueAsString(frame), true).join();
    }

    /// Waits for the first frame of this type.
    public JsonNode hears(String type) {
        return hears(frame -> type.equals(frame.path("type").asString()));
    }

    public JsonNode hears(Predicate<JsonNode> wanted) {
        return hears(wanted, PATIENCE);
    }

    /// Waits no longer than that for the first frame that is wanted.
    public JsonNode hears(Predicate<JsonNode> wanted, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> frames.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /// Every frame so far, as they came.
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /// The events of one room so far, as they came.
    public List<JsonNode> eventsOf(String room) {
        return frames.stream()
                .filter(frame -> "event".equals(frame.path("type").asString()))
                .map(frame -> frame.path("event"))
                .filter(event -> room.equals(event.path("roomId").asString()))
                .toList();
    }

    public int hearsClose() {
        return await().atMost(PATIENCE).until(closeCode::get, code -> code != 0);
    }

    /// Cuts the connection without a word.
    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closeCode.set(code);
            return null;
        }
    }
}
