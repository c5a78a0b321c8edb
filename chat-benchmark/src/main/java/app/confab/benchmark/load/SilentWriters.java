package app.confab.benchmark.load;

/// Sends nothing.
final class SilentWriters implements Writers {

    private static final long LONG = 1_000_000_000;

    @Override
    public long sendDue(long nowNanos) {
        return LONG;
    }

    @Override
    public void stop() {
        // Nothing was begun.
    }
}
