package app.confab.websocket.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Everything that connections do by the clock, in one sweep over all of them: no connection has a timer of its
/// own. What may wait for the log is done elsewhere, so that no deadline waits with it. When the node stops,
/// the sockets go first, while everything that they need still runs.
public final class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// Deadlines are seconds, and thousands of idle connections are looked at each time.
    private static final long SWEEP_MILLIS = 1_000;

    private static final long RETRY_MILLIS = 250;

    /// Time to answer a good-bye. Peers that sleep can't, and the whole node waits for them.
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final Desk desk;
    private final ScheduledExecutorService clock;
    private final OneAtATime sweepChannels;
    private final Runnable retryErrands;
    private volatile boolean running;

    public Housekeeping(
            Desk desk, JoinAnnouncements joins, ConnectedAccounts accounts, ScheduledExecutorService clock) {
        this.desk = desk;
        this.retryErrands = () -> {
            joins.retry();
            accounts.retry();
        };
        this.clock = clock;
        this.sweepChannels = new OneAtATime(desk.executor(), desk.channels()::sweep);
    }

    @Override
    public void start() {
        running = true;
        repeat(SWEEP_MILLIS, this::sweep);
        repeat(RETRY_MILLIS, retryErrands);
    }

    @Override
    public void stop() {
        try {
            desk.connections().closeAll(PATIENCE_AT_THE_END);
        } catch (InterruptedException inHaste) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            clock.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The first to stop, before the web server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /// A failure must not end the schedule.
    private void repeat(long millis, Runnable task) {
        var _ = clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | Error failure) {
                        LOG.error("Housekeeping failed", failure);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        sweepChannels.start();
        var now = desk.stamps().now();
        desk.connections().forEach(connection -> connection.sweep(now));
    }
}
