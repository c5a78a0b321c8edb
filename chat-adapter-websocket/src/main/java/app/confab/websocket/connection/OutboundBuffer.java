package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits to go out on one socket, bounded in bytes. Handing over never blocks: a peer that does not read
/// fast enough loses its connection, and nobody else notices. Thread-safe.
///
/// Few frames are in flight at a time, so that a ping or a close does not stand behind a long queue.
final class OutboundBuffer {
    /// A queue that once grew beyond this is not kept for an idle connection.
    private static final int SMALL_QUEUE = 64;

    private final Wire wire;

    /// The same for all writes, since there is one at a time.
    private final Wire.Outcome outcome = this::told;

    private ArrayDeque<byte[]> queue = new ArrayDeque<>(1);
    private long limit;
    private long bytes;
    private long inFlight;
    private int longest;
    private boolean pingDue;

    /// Whether somebody sees to it that all that waits goes out: the thread in [#drain], or a write's outcome.
    private boolean sending;

    /// Whether a write was started whose outcome is still to be told.
    private boolean underWay;

    /// Whether that outcome goes on with what waits.
    private boolean leftToOutcome;

    private @Nullable CloseCode closing;
    private boolean closeSent;
    private long headwayAt;
    private int waiting;
    private boolean closed;

    OutboundBuffer(Wire wire, long limit) {
        this.wire = wire;
        this.limit = limit;
    }

    /// Queues frames behind those that wait. If they do not fit, all that waits is dropped and the connection
    /// closes with [CloseCode#TOO_SLOW]; what an idle peer is sent fits always.
    void offer(TextBatch frames) {
        if (tryPastTheQueue(frames)) {
            wire.send(frames, outcome);
            drain();
        } else {
            add(frames);
            flush();
        }
    }

    /// Queues a frame as [#offer] does, but leaves it to the next one or to [#flush] to have it written, unless
    /// more has gathered than goes out at once.
    void offerUnflushed(byte[] frame) {
        add(TextBatch.of(frame));
        if (waitingBytes() > TextBatch.MOST_BYTES) {
            flush();
        }
    }

    /// Has written what waits.
    void flush() {
        synchronized (this) {
            if ((queue.isEmpty() && closing == null) || !takeOver()) {
                return;
            }
        }
        drain();
    }

    /// As [app.confab.websocket.delivery.Receiver#prefetch].
    int prefetch() {
        return (int) bytes + (sending ? 1 : 0) + wire.prefetch();
    }

    /// Queues frames that may as well be lost, as long as the peer is not falling behind.
    void offerEphemeral(List<byte[]> frames) {
        synchronized (this) {
            for (var frame : frames) {
                if (isClosing() || isCrowded()) {
                    break;
                }
                enqueue(List.of(frame), frame.length);
            }
            if (queue.isEmpty() || !takeOver()) {
                return;
            }
        }
        drain();
    }

    /// Queues a frame whose size is owed to the server's side alone, so it is not counted against the peer.
    void offerUncounted(byte[] frame) {
        synchronized (this) {
            limit += frame.length;
        }
        offer(TextBatch.of(frame));
    }

    void ping() {
        synchronized (this) {
            pingDue = !isClosing();
            if (!pingDue || !takeOver()) {
                return;
            }
        }
        drain();
    }

    /// Says good-bye behind what waits.
    void close(CloseCode code) {
        synchronized (this) {
            if (isClosing()) {
                return;
            }
            beginClosing(code);
            if (!takeOver()) {
                return;
            }
        }
        drain();
    }

    /// Whether nothing more is taken.
    synchronized boolean isClosing() {
        return closing != null || closed;
    }

    /// Why a good-bye was begun, if one was.
    synchronized @Nullable CloseCode closing() {
        return closing;
    }

    synchronized long waitingBytes() {
        return bytes;
    }

    /// Whether a good-bye was begun and has made no headway for so long, and the peer is still there. Whoever
    /// reads, however slowly, gets to it.
    synchronized boolean closingFor(long nanos) {
        return closing != null && !closed && System.nanoTime() - headwayAt > nanos;
    }

    /// Whether somebody has waited so long for room while no write came to its end. A peer that takes in a lot in that
    /// time, however slowly, is not stuck.
    synchronized boolean stuckFor(long nanos) {
        return waiting > 0 && !isClosing() && System.nanoTime() - headwayAt > nanos;
    }

    /// The socket is gone.
    synchronized void closed() {
        closed = true;
        dropQueue();
        notifyAll();
    }

    void abort() {
        wire.abort();
    }

    /// Waits until at most a quarter is full; false once nothing more is taken.
    synchronized boolean awaitRoom() {
        if (waiting == 0 && isCrowded() && !isClosing()) {
            headwayAt = System.nanoTime();
        }
        waiting++;
        try {
            while (isCrowded() && !isClosing()) {
                wait();
            }
            return !isClosing();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }

    /// Takes these for what is written next, if nothing is before them; answers whether the caller is to write them.
    private synchronized boolean tryPastTheQueue(TextBatch frames) {
        if (sending
                || !queue.isEmpty()
                || isClosing()
                || frames.bytes() > TextBatch.MOST_BYTES
                || frames.texts().size() > TextBatch.MOST_TEXTS) {
            return false;
        }
        bytes += frames.bytes();
        inFlight = frames.bytes();
        underWay = true;
        return takeOver();
    }

    private synchronized void add(TextBatch frames) {
        if (isClosing()) {
            return;
        }
        if (bytes > 0 && bytes + frames.bytes() > limit) {
            dropQueue();
            beginClosing(CloseCode.TOO_SLOW);
        } else {
            enqueue(frames.texts(), frames.bytes());
        }
    }

    private boolean takeOver() {
        if (sending) {
            return false;
        }
        sending = true;
        return true;
    }

    private void enqueue(List<byte[]> frames, long size) {
        queue.addAll(frames);
        bytes += size;
        longest = Math.max(longest, queue.size());
    }

    /// Whether more than a quarter is full.
    private boolean isCrowded() {
        return bytes > limit / 4;
    }

    private void beginClosing(CloseCode code) {
        pingDue = false;
        closing = code;
        headwayAt = System.nanoTime();
        notifyAll();
    }

    private void dropQueue() {
        for (var frame : queue) {
            bytes -= frame.length;
        }
        queue = new ArrayDeque<>(1);
    }

    /// Runs on whichever thread has set `sending`. A write that finishes while it is being started continues in
    /// this loop, any other one from its outcome: the stack does not grow.
    private void drain() {
        for (var write = next(); write != null; write = next()) {
            write.run();
        }
    }

    /// What is to be written now; null where that is for the outcome of the write under way to ask, or nothing is left.
    private synchronized @Nullable Runnable next() {
        if (underWay) {
            leftToOutcome = true;
            return null;
        }
        var write = nextWrite();
        underWay = write != null;
        sending = underWay;
        return write;
    }

    private @Nullable Runnable nextWrite() {
        if (pingDue && !closed) {
            pingDue = false;
            return () -> wire.ping(outcome);
        }
        if (!queue.isEmpty()) {
            var lot = nextLot();
            return () -> wire.send(lot, outcome);
        }
        if (closing instanceof CloseCode code && !closeSent && !closed) {
            closeSent = true;
            return () -> wire.close(code, outcome);
        }
        return null;
    }

    private TextBatch nextLot() {
        var lot = new ArrayList<byte[]>(Math.min(queue.size(), TextBatch.MOST_TEXTS));
        while (!queue.isEmpty() && fits(lot, queue.getFirst())) {
            var frame = queue.removeFirst();
            inFlight += frame.length;
            lot.add(frame);
        }
        if (queue.isEmpty() && longest > SMALL_QUEUE) {
            queue = new ArrayDeque<>(1);
            longest = 0;
        }
        return TextBatch.of(lot);
    }

    private boolean fits(List<byte[]> lot, byte[] next) {
        return lot.isEmpty() || (lot.size() < TextBatch.MOST_TEXTS && inFlight + next.length <= TextBatch.MOST_BYTES);
    }

    private void told(boolean ok) {
        if (written(ok)) {
            drain();
        }
    }

    /// Answers whether it is for the outcome to go on. The time matters only to those who wait for headway.
    private synchronized boolean written(boolean ok) {
        bytes -= inFlight;
        inFlight = 0;
        underWay = false;
        if (!ok) {
            beBroken();
        } else if (waiting > 0 || closing != null) {
            headwayAt = System.nanoTime();
            notifyAll();
        }
        var goesOn = leftToOutcome;
        leftToOutcome = false;
        return goesOn;
    }

    /// Nothing more is written. The server should notice too and tell the socket's end; if it does not, the
    /// connection is cut as after any other good-bye. Not at once: the answer to the peer's own may be under
    /// way.
    private void beBroken() {
        if (!isClosing()) {
            beginClosing(CloseCode.BROKEN);
        }
        closeSent = true;
        dropQueue();
        notifyAll();
    }
}
