package app.confab.benchmark.load;

/// Every member writes and awaits: each acknowledgement lets its member send one more.
final class AwaitingWriters implements Writers {

    private static final long LONG = 1_000_000_000;

    private final Crowd crowd;
    private final int outstanding;
    private boolean started;
    private boolean stopped;

    AwaitingWriters(Crowd crowd, int outstanding) {
        this.crowd = crowd;
        this.outstanding = outstanding;
        crowd.onAck(this::sendAnother);
    }

    @Override
    public long sendDue(long nowNanos) {
        if (!started) {
            started = true;
            for (var i = 0; i < outstanding; i++) {
                crowd.members().forEach(member -> member.send(nowNanos));
            }
        }
        return LONG;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void sendAnother(Member member) {
        if (!stopped) {
            member.send(System.nanoTime());
        }
    }
}
