package app.confab.bootstrap.hostile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A connection that hands over what it is told word for word, its end included.
final class HostileSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    /// A frame, or the end with its code.
    record Heard(String text, int closeCode) {
        boolean isEnd() {
            return closeCode != 0;
        }
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    HostileSocket(HttpClient client, URI server) {
        var address = URI.create("ws://" + server.getAuthority() + "/ws/chat");
        this.socket =
                client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    /// Says it, unless the server has closed already.
    void says(String frame) {
        try {
            socket.sendText(frame, true).join();
        } catch (CompletionException closed) {
            if (!socket.isOutputClosed()) {
                throw closed;
            }
        }
    }

    Heard next() throws InterruptedException {
        var next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("neither an answer nor the end");
        }
        return next;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            partial.append(part);
            if (last) {
                heard.add(new Heard(partial.toString(), 0));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            heard.add(new Heard(reason, code));
            return null;
        }
    }
}
