package app.confab.websocket.connection;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that what was queued without being written goes out soon. Most of it has gone by then, in one write with
/// what came next for the same socket. One timer for all connections. Thread-safe.
public final class DelayedFlush {
    private static final Logger LOG = LoggerFactory.getLogger(DelayedFlush.class);

    /// Long enough for a message's own event to come after its answer, short enough for nobody to notice.
    static final long MILLIS = 10;

    private final ScheduledExecutorService clock;
    private final Queue<Connection> unflushed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean due = new AtomicBoolean();

    public DelayedFlush(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    void add(Connection connection) {
        unflushed.add(connection);
        if (due.compareAndSet(false, true)) {
            var _ = clock.schedule(this::flush, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// What is added meanwhile is flushed now or the next time.
    private void flush() {
        due.set(false);
        for (var connection = unflushed.poll(); connection != null; connection = unflushed.poll()) {
            flushOne(connection);
        }
    }

    /// One that fails leaves the others theirs.
    private static void flushOne(Connection connection) {
        try {
            connection.flush();
        } catch (RuntimeException failure) {
            LOG.error("What waited for a connection was not flushed", failure);
        }
    }
}
