package app.confab.bootstrap.operations;

import app.confab.application.sessions.RemoveExpiredSessions;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes once a day, and first soon after the start, what is of no use any more. Each node of several does so;
/// they don't get into each other's way.
public final class DailyCleaning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCleaning.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RemoveExpiredSessions sessions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-cleaning").daemon().factory());

    /// @param first how long after the start it is done for the first time
    public DailyCleaning(RemoveExpiredSessions sessions, Duration first) {
        this.sessions = sessions;
        var _ = clock.scheduleWithFixedDelay(this::clean, first.toMillis(), A_DAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A failure must not end the schedule.
    private void clean() {
        try {
            var removed = sessions.remove();
            if (removed > 0) {
                LOG.info("Removed {} expired sessions", removed);
            }
        } catch (Refusal.Unavailable notNow) {
            LOG.warn("Expired sessions are removed tomorrow: {}", notNow.getMessage());
        } catch (RuntimeException | Error failure) {
            LOG.error("Expired sessions could not be removed", failure);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
