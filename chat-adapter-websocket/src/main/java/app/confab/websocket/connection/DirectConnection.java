package app.confab.websocket.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;

/// Jetty's connection with a short way in, by the selector's thread, and a short way out beside its own: whole frames,
/// put together by the caller, go to the
/// socket in one write as long as nothing of Jetty's own (a pong, a close) is under way. Jetty's way costs a quarter
/// of a delivery in queues, locks and objects that one frame of one sender has no use for. Thread-safe.
///
/// Frames never mix on the socket: while one way writes, the other one waits, and Jetty's frames queue here behind
/// the rest of a short one that the socket did not take at once. Their lock is this object, which Jetty does not lock:
/// one of its own would be one more object to find for each receiver.
final class DirectConnection extends WebSocketConnection {
    /// How much the selector's thread reads in one go before it looks after the other sockets.
    private static final int MOST_FRAMES_AT_ONCE = 32;

    private static final int MOST_BYTES_AT_ONCE = 64 * 1024;

    /// The socket itself, where its end point would only pass bytes on to it. Past that a write does not postpone
    /// Jetty's idle time-out, which the peer's answers to pings do.
    private final @Nullable SocketChannel plain;

    /// How many of Jetty's frames are on their way.
    private int frames;

    /// Whether the rest of a direct write waits for the socket.
    private boolean writing;

    private final Queue<OutgoingEntry> held = new ArrayDeque<>(1);

    /// Whether this side's good-bye has come by, after which nothing may follow.
    private boolean goodbye;

    /// Whether the peer has said so much at once that nothing of it is heard any more.
    private volatile boolean deaf;

    private volatile @Nullable AtOnce atOnce;

    DirectConnection(
            EndPoint socket,
            Executor executor,
            Scheduler scheduler,
            ByteBufferPool pool,
            WebSocketCoreSession session) {
        super(socket, executor, scheduler, pool, session);
        plain = socket.getClass() == SocketChannelEndPoint.class ? ((SocketChannelEndPoint) socket).getChannel() : null;
    }

    /// As [Wire#readAtOnceWhile]: on the selector's thread, where that costs no more than to read. A new thread for
    /// each of many small frames costs as much as all that is done with them.
    void readAtOnceWhile(BooleanSupplier roomy) {
        if (plain != null) {
            atOnce = new AtOnce(roomy);
        }
    }

    @Override
    public void fillInterested() {
        if (atOnce instanceof AtOnce readable) {
            fillInterested(readable);
        } else {
            super.fillInterested();
        }
    }

    @Override
    public void demand() {
        if (!(atOnce instanceof AtOnce reading) || reading.goesOn()) {
            super.demand();
        }
    }

    /// As [app.confab.websocket.delivery.Receiver#prefetch].
    int prefetch() {
        return frames + (plain != null && plain.isOpen() && plain.isConnected() ? 1 : 0);
    }

    /// Writes these whole frames if the way is free; answers whether it was. If not, nothing was written and
    /// nothing is told.
    ///
    /// @param outcome told once all is handed to the network, or has failed; also before this returns
    boolean write(ByteBuffer wholeFrames, Wire.Outcome outcome) {
        boolean done;
        synchronized (this) {
            if (frames > 0 || writing || goodbye) {
                return false;
            }
            done = flush(wholeFrames);
            writing = !done;
        }
        // Under TLS there may be a rest where nothing remains: it is encrypted already, and waits for the socket.
        if (done) {
            outcome.told(true);
        } else {
            getEndPoint().write(new Rest(outcome), wholeFrames);
        }
        return true;
    }

    /// Reads on and drops what is read, up to the peer's good-bye: whoever is cut off in the middle of a message never
    /// reads why.
    void becomeDeaf() {
        if (!deaf) {
            deaf = true;
            demand();
        }
    }

    @Override
    protected void onFrame(Frame.Parsed frame) {
        if (atOnce instanceof AtOnce reading) {
            reading.read(frame.getPayloadLength());
        }
        if (deaf && frame.getOpCode() != OpCode.CLOSE) {
            frame.close();
            demand();
        } else {
            super.onFrame(frame);
        }
    }

    @Override
    public void enqueueFrame(OutgoingEntry entry) {
        synchronized (this) {
            goodbye |= entry.getFrame().getOpCode() == OpCode.CLOSE;
            if (writing) {
                held.add(entry);
                return;
            }
            frames++;
        }
        super.enqueueFrame(new OutgoingEntry.Builder(entry)
                .callback(Callback.from(this::frameDone, entry.getCallback()))
                .build());
    }

    /// A socket that is broken leaves it all to [EndPoint#write], which says so.
    private boolean flush(ByteBuffer bytes) {
        try {
            if (plain == null) {
                return getEndPoint().flush(bytes);
            }
            plain.write(bytes);
            return !bytes.hasRemaining();
        } catch (IOException broken) {
            return false;
        }
    }

    private void frameDone() {
        synchronized (this) {
            frames--;
        }
    }

    private void restDone() {
        synchronized (this) {
            writing = false;
        }
        for (var next = nextHeld(); next != null; next = nextHeld()) {
            enqueueFrame(next);
        }
    }

    private @Nullable OutgoingEntry nextHeld() {
        synchronized (this) {
            return held.poll();
        }
    }

    /// What the socket did not take at once.
    private final class Rest implements Callback {
        private final Wire.Outcome outcome;

        Rest(Wire.Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public void succeeded() {
            restDone();
            outcome.told(true);
        }

        @Override
        public void failed(Throwable failure) {
            restDone();
            outcome.told(false);
        }
    }

    /// Reads on the selector's thread. Jetty may also use another one, where the socket takes more and has more at the
    /// same time; that one may still be on its way out when the selector's comes for what is next.
    private final class AtOnce implements Callback {
        private final BooleanSupplier roomy;
        private final AtomicReference<@Nullable Go> present = new AtomicReference<>();

        AtOnce(BooleanSupplier roomy) {
            this.roomy = roomy;
        }

        @Override
        public void succeeded() {
            if (!roomy.getAsBoolean()) {
                getExecutor().execute(DirectConnection.this::onFillable);
                return;
            }
            var go = new Go(Thread.currentThread());
            present.set(go);
            try {
                onFillable();
            } finally {
                present.compareAndSet(go, null);
            }
            if (go.interrupted) {
                getExecutor().execute(DirectConnection.super::demand);
            }
        }

        @Override
        public void failed(Throwable failure) {
            onFillInterestedFailed(failure);
        }

        void read(int frameBytes) {
            if (mine() instanceof Go go) {
                go.frames++;
                go.bytes += frameBytes;
            }
        }

        /// Whether the present thread may read the next frame too. If not, it is read by another one, once this one
        /// has gone.
        boolean goesOn() {
            var go = mine();
            if (go == null) {
                return true;
            }
            go.interrupted |= go.isLong() || !roomy.getAsBoolean();
            return !go.interrupted;
        }

        private @Nullable Go mine() {
            var go = present.get();
            return go != null && go.thread.equals(Thread.currentThread()) ? go : null;
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    /// What one thread reads before it looks after other sockets. Only that thread looks at it.
    private static final class Go {
        private final Thread thread;
        private int frames;
        private int bytes;
        private boolean interrupted;

        Go(Thread thread) {
            this.thread = thread;
        }

        boolean isLong() {
            return frames >= MOST_FRAMES_AT_ONCE || bytes >= MOST_BYTES_AT_ONCE;
        }
    }
}
