package app.confab.websocket.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// How many events went live to sockets, and how fast. Counted once for all receivers of a room, so that a delivery
/// costs nothing more.
public final class DeliveryMetrics implements MeterBinder {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(80),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final LongAdder delivered = new LongAdder();
    private volatile @Nullable Timer latency;

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("confab.events.delivered", delivered, LongAdder::sum)
                .description("Events handed to sockets live, once for each receiver")
                .register(registry);
        latency = Timer.builder("confab.delivery")
                .description(
                        "From the commit, or the hint of another node, until the last receiver's socket has it, with the wait of a crowded room")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    void delivered(int events, int receivers) {
        delivered.add((long) events * receivers);
    }

    void tookNanos(long nanos) {
        var timer = latency;
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
