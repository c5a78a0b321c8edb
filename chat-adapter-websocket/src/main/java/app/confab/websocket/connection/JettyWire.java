package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import app.confab.websocket.frames.WholeFrames;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// Writes to Jetty's connection: a lot at once where the way is free, else through its core session, which gathers
/// small frames into one write. No thread waits for the socket. The only class that knows which server carries
/// Spring's session.
final class JettyWire implements Wire {
    private final CoreSession core;
    private final @Nullable DirectConnection direct;

    private JettyWire(CoreSession core) {
        this.core = core;
        this.direct = core instanceof DirectHandshake.Session session ? session.direct() : null;
    }

    /// Empty where the session is not Jetty's.
    static Optional<Wire> of(org.springframework.web.socket.WebSocketSession session) {
        return session instanceof NativeWebSocketSession wrapper
                        && wrapper.getNativeSession() instanceof WebSocketSession jetty
                ? Optional.of(new JettyWire(jetty.getCoreSession()))
                : Optional.empty();
    }

    @Override
    public void readAtOnceWhile(BooleanSupplier roomy) {
        if (direct != null) {
            direct.readAtOnceWhile(roomy);
        }
    }

    @Override
    public void send(TextBatch batch, Outcome outcome) {
        if (direct == null || !direct.write(batch.wholeFrames(), outcome)) {
            sendInTurn(batch.texts(), callback(outcome));
        }
    }

    private void sendInTurn(List<byte[]> texts, Callback callback) {
        var last = texts.size() - 1;
        for (var i = 0; i < last; i++) {
            core.sendFrame(text(texts.get(i)), Callback.NOOP, true);
        }
        core.sendFrame(text(texts.get(last)), callback, false);
    }

    @Override
    public int prefetch() {
        return direct == null ? 0 : direct.prefetch();
    }

    @Override
    public void ping(Outcome outcome) {
        if (direct == null || !direct.write(WholeFrames.ping(), outcome)) {
            core.sendFrame(new Frame(OpCode.PING), callback(outcome), false);
        }
    }

    @Override
    public void close(CloseCode code, Outcome outcome) {
        core.close(new Goodbye(code.code(), code.reason()), callback(outcome));
    }

    @Override
    public void abort() {
        core.abort();
    }

    private static Frame text(byte[] text) {
        return new Frame(OpCode.TEXT, ByteBuffer.wrap(text));
    }

    /// Jetty finishes frames in order, so the last one's callback speaks for the lot; once a frame has failed,
    /// all later ones fail too.
    private static Callback callback(Outcome outcome) {
        return Callback.from(() -> outcome.told(true), _ -> outcome.told(false));
    }
}
