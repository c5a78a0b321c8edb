package app.confab.benchmark.load;

/// Sends at a steady rate, the rooms in turn and within a room its members in turn. A late send keeps the
/// moment that was planned for it, so that a generator or a server that stalls shows in the latencies.
final class SteadyWriters implements Writers {

    private static final long LONG = 1_000_000_000;

    private final Crowd crowd;
    private final double nanosBetween;
    private long startNanos = -1;
    private long sent;
    private boolean stopped;

    SteadyWriters(Crowd crowd, double messagesPerSecond) {
        this.crowd = crowd;
        this.nanosBetween = 1e9 / messagesPerSecond;
    }

    @Override
    public long sendDue(long nowNanos) {
        if (stopped) {
            return LONG;
        }
        if (startNanos < 0) {
            startNanos = nowNanos;
        }
        var due = planned();
        while (due <= nowNanos) {
            next().send(due);
            sent++;
            due = planned();
        }
        return due - nowNanos;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private long planned() {
        return startNanos + (long) (sent * nanosBetween);
    }

    private Member next() {
        var rooms = crowd.rooms();
        var room = rooms.get((int) (sent % rooms.size()));
        return room.get((int) (sent / rooms.size() % room.size()));
    }
}
