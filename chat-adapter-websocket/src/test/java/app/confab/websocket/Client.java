package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.websocket.document.FrameDocument;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client as the JDK has one. It reads all the time and remembers what it was told.
final class Client implements WebSocket.Listener {
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static Client connect(URI address) {
        FrameDocument.get();
        var client = new Client();
        client.socket = HTTP.newWebSocketBuilder().buildAsync(address, client).join();
        return client;
    }

    void hello(String token) {
        hello(token, Map.of());
    }

    void hello(String token, Map<String, Long> cursors) {
        say(Map.of("type", "hello", "token", token, "cursors", cursors));
    }

    void send(String room, String clientMessageId, String body) {
        say(Map.of(
                "type",
                "send",
                "ref",
                clientMessageId,
                "roomId",
                room,
                "clientMessageId",
                clientMessageId,
                "body",
                body));
    }

    /// Says what the protocol knows.
    void say(Object frame) {
        FrameDocument.get().assertFromClient(JSON.valueToTree(frame));
        sayRaw(JSON.writeValueAsString(frame));
    }

    void sayRaw(String text) {
        socket().sendText(text, true).join();
    }

    WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    /// The next frame, whatever it is.
    JsonNode next() {
        try {
            var frame = Objects.requireNonNull(frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no frame in time");
            FrameDocument.get().assertFromServer(frame);
            return frame;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    boolean hasNext() {
        return !frames.isEmpty();
    }

    /// The next frame, which must have this type.
    JsonNode next(String type) {
        var frame = next();
        assertThat(frame.get("type").stringValue()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    /// Skips to the next frame of this type.
    JsonNode nextOf(String type) {
        while (true) {
            var frame = next();
            if (frame.get("type").stringValue().equals(type)) {
                return frame;
            }
        }
    }

    /// The seqs of as many events as wanted, all of which must come next.
    List<Long> nextSeqs(int count) {
        var seqs = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            seqs.add(next("event").get("event").get("seq").longValue());
        }
        return seqs;
    }

    /// Waits for the ack of a post and for its event, which come in either order, and answers the ack.
    JsonNode ackBesidesItsEvent() {
        var frame = next();
        if (frame.get("type").stringValue().equals("event")) {
            return next("ack");
        }
        next("event");
        return frame;
    }

    /// What is certainly all that was said so far: the answer to a ping is behind it.
    List<JsonNode> drain() {
        say(Map.of("type", "ping", "ref", "drained"));
        var all = new ArrayList<JsonNode>();
        for (var frame = next(); !frame.get("type").stringValue().equals("pong"); frame = next()) {
            all.add(frame);
        }
        return all;
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /// Waits for the server to close and answers its code.
    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void leave() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        closeCode();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
