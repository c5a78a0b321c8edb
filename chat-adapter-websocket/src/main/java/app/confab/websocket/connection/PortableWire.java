package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// Writes through Spring's session alone, so it works on every server that Spring knows. Each write blocks a
/// thread of the executor until it is out.
final class PortableWire implements Wire {
    private final WebSocketSession session;
    private final Executor executor;

    PortableWire(WebSocketSession session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    @Override
    public void send(TextBatch batch, Outcome outcome) {
        run(outcome, () -> {
            for (var text : batch.texts()) {
                session.sendMessage(new TextMessage(text));
            }
        });
    }

    @Override
    public void ping(Outcome outcome) {
        run(outcome, () -> session.sendMessage(new PingMessage()));
    }

    @Override
    public void close(CloseCode code, Outcome outcome) {
        run(outcome, () -> session.close(new CloseStatus(code.code(), code.reason())));
    }

    /// Spring's sign for its sessions to be cut without a handshake where the server can do that.
    @Override
    public void abort() {
        run(_ -> {}, () -> session.close(CloseStatus.SESSION_NOT_RELIABLE));
    }

    private void run(Outcome outcome, Write write) {
        executor.execute(() -> {
            var ok = false;
            try {
                write.run();
                ok = true;
            } catch (IOException | IllegalStateException gone) {
                // The socket's end is told by the server too; here it is enough that nothing more is written.
            } finally {
                outcome.told(ok);
            }
        });
    }

    private interface Write {
        void run() throws IOException;
    }
}
