package app.confab.websocket.delivery;

/// How much later whoever posts is answered where those who hear the room are sent what is far behind its log: about
/// when what they said is delivered. So whoever keeps a bounded number of messages ahead of their answers writes no
/// faster than is delivered.
final class Backpressure {
    /// Up to so many events nobody waits: what a busy room's writers have under way anyway.
    static final int NEAR = 200;

    /// A third of the time after which the web client repeats what is not acknowledged.
    static final long MOST_NANOS = 5_000_000_000L;

    private Backpressure() {}

    /// @param behind how many events lie between what was delivered and what is to be answered
    /// @param nanosEach how long the delivery of one of them takes
    static long nanos(long behind, long nanosEach) {
        var late = Math.clamp(behind, NEAR, MOST_NANOS) - NEAR;
        return late == 0 || nanosEach < MOST_NANOS / late ? late * nanosEach : MOST_NANOS;
    }
}
