package app.confab.websocket.connection;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A task that may block, started by a clock that may not. While it runs it is not started again. Thread-safe.
final class OneAtATime {
    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final Executor executor;
    private final Runnable task;
    private final AtomicBoolean running = new AtomicBoolean();

    OneAtATime(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    void start() {
        if (running.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RuntimeException | Error refused) {
                running.set(false);
                throw refused;
            }
        }
    }

    private void run() {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("A housekeeping task failed", failure);
        } finally {
            running.set(false);
        }
    }
}
