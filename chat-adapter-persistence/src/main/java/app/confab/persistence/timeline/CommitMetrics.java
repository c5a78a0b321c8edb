package app.confab.persistence.timeline;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// How many changes are written together, how long that takes, and how many wait for it.
public final class CommitMetrics implements MeterBinder {
    private static final double[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final Duration[] TIMES = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private record Meters(DistributionSummary sizes, Timer times) {}

    private volatile IntSupplier waiting = () -> 0;
    private volatile @Nullable Meters meters;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("confab.commit.waiting", this, metrics -> metrics.waiting.getAsInt())
                .description("Changes that wait to be written")
                .register(registry);
        var sizes = DistributionSummary.builder("confab.commit.changes")
                .description("Changes that were written together")
                .serviceLevelObjectives(SIZES)
                .register(registry);
        var times = Timer.builder("confab.commit")
                .description("How long it took to write what was written together")
                .serviceLevelObjectives(TIMES)
                .register(registry);
        meters = new Meters(sizes, times);
    }

    void watch(IntSupplier queue) {
        waiting = queue;
    }

    GroupCommit.BatchWriter measured(GroupCommit.BatchWriter writer) {
        return batch -> {
            var begun = System.nanoTime();
            try {
                writer.write(batch);
            } finally {
                record(batch, System.nanoTime() - begun);
            }
        };
    }

    private void record(List<Ticket> batch, long nanos) {
        if (meters instanceof Meters known) {
            known.sizes().record(batch.size());
            known.times().record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
