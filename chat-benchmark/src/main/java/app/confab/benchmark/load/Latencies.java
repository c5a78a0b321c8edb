package app.confab.benchmark.load;

import org.HdrHistogram.Histogram;

/// Latencies of a measured window, to three digits. What was planned outside of the window is not recorded.
public final class Latencies {

    private static final long LONGEST_MICROS = 120_000_000;

    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private long from = Long.MAX_VALUE;
    private long to = Long.MAX_VALUE;

    public void open(long nanos) {
        from = nanos;
    }

    void close(long nanos) {
        to = nanos;
    }

    public void record(long plannedNanos, long nowNanos) {
        if (plannedNanos >= from && plannedNanos < to) {
            micros.recordValue(Math.clamp((nowNanos - plannedNanos) / 1000, 0, LONGEST_MICROS));
        }
    }

    public LatencySummary summary() {
        return new LatencySummary(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }
}
