package app.confab.bootstrap.wiring;

import app.confab.domain.refusals.Refusal;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does something by the clock for as long as the node runs, and at once when somebody asks for it.
final class Repeating implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final Runnable task;
    private final long everyMillis;
    private final ScheduledExecutorService clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean running;

    Repeating(Runnable task, long everyMillis, ScheduledExecutorService clock) {
        this.task = task;
        this.everyMillis = everyMillis;
        this.clock = clock;
    }

    /// Has it done soon; returns at once.
    void soon() {
        if (running && !asked.getAndSet(true)) {
            clock.execute(this::run);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = clock.scheduleWithFixedDelay(this::run, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Without its database a node has other worries, and the next time makes up for it. A failure must not end
    /// the schedule.
    private void run() {
        asked.set(false);
        try {
            task.run();
        } catch (Refusal.Unavailable unreachable) {
            LOG.debug("The database did not answer", unreachable);
        } catch (RuntimeException | Error failure) {
            LOG.error("What is done every {} ms has failed", everyMillis, failure);
        }
    }
}
