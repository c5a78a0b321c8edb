package app.confab.bootstrap.operations;

import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes once a day, and first soon after the start, what is of no use any more. Each node of several does so;
/// they don't get into each other's way.
public final class DailyCleaning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCleaning.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    /// What is removed, in words for the log, and how: it answers how much there was.
    public record Removal(String what, IntSupplier work) {}

    private final List<Removal> removals;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-cleaning").daemon().factory());

    /// @param first how long after the start it is done for the first time
    public DailyCleaning(List<Removal> removals, Duration first) {
        this.removals = List.copyOf(removals);
        var _ = clock.scheduleWithFixedDelay(this::clean, first.toMillis(), A_DAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void clean() {
        removals.forEach(DailyCleaning::clean);
    }

    /// A failure must end neither the schedule nor what else is to be done.
    private static void clean(Removal removal) {
        try {
            var removed = removal.work().getAsInt();
            if (removed > 0) {
                LOG.info("Removed {} {}", removed, removal.what());
            }
        } catch (Refusal.Unavailable notNow) {
            LOG.warn("The {} are removed tomorrow: {}", removal.what(), notNow.getMessage());
        } catch (RuntimeException | Error failure) {
            LOG.error("The {} could not be removed", removal.what(), failure);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
