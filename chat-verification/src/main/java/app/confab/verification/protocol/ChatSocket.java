package app.confab.verification.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The socket half of the wire contract: one connection. What comes waits until it is taken.
public final class ChatSocket {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable String> end = new AtomicReference<>();
    private final WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private volatile long heardAt = System.nanoTime();

    /// Connects.
    ///
    /// @throws IOException where nobody answers
    public ChatSocket(URI node) throws IOException, InterruptedException {
        var address = URI.create("ws://" + node.getAuthority() + "/ws/chat");
        var connecting = CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, new Receiving());
        try {
            socket = connecting.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            var _ = connecting.thenAccept(WebSocket::abort);
            throw new IOException("no connection to " + address, failure);
        }
    }

    /// Sends after what was said before; does not wait.
    public void say(Map<String, ?> frame) {
        var text = JSON.writeValueAsString(frame);
        sending = sending.thenCompose(_ -> socket.sendText(text, true)).whenComplete((_, failure) -> {
            if (failure != null) {
                over("cannot be written to");
            }
        });
    }

    /// The next frame; waits for it no longer than that.
    public @Nullable JsonNode next(Duration patience) throws InterruptedException {
        return frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How long nothing has come.
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /// Whether nothing comes any more but what waits.
    public boolean isOver() {
        return end.get() != null;
    }

    /// How it ended.
    public String end() {
        var known = end.get();
        return known == null ? "given up" : known;
    }

    /// Breaks it off without a word.
    public void abort() {
        over("given up");
        socket.abort();
    }

    private void over(String why) {
        end.compareAndSet(null, why);
    }

    private final class Receiving implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heardAt = System.nanoTime();
            text.append(part);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over("closed with " + code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            over("broken: " + failure.getClass().getSimpleName());
        }

        private void take(String frame) {
            try {
                frames.add(JSON.readTree(frame));
            } catch (JacksonException unreadable) {
                over("sent what is no JSON");
            }
        }
    }
}
