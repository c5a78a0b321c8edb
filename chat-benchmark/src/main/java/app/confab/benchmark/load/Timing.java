package app.confab.benchmark.load;

import java.time.Duration;

/// How long a run warms up, how long it is measured, and how long it waits for more of what is still under way
/// before it gives up.
public record Timing(Duration warmUp, Duration window, Duration settling) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public static final Timing FULL = new Timing(Duration.ofSeconds(10), Duration.ofSeconds(20), PATIENCE);
    public static final Timing QUICK = new Timing(Duration.ofSeconds(3), Duration.ofSeconds(5), PATIENCE);

    public static Timing heating(Duration time) {
        return new Timing(Duration.ZERO, time, PATIENCE);
    }
}
