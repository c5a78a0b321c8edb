package app.confab.websocket.delivery;

/// How much later whoever posts is answered where those who hear the room are sent what is far behind its log. Whoever
/// keeps a bounded number of messages ahead of their answers so writes no faster than is delivered, as by Little's law:
/// the number under way is the rate times the time that each takes.
final class Backpressure {
    /// Up to so many events nobody waits: a tenth of a second of a busy room.
    static final int NEAR = 500;

    /// What each one more adds: little enough for the rate to settle instead of swinging.
    private static final long NANOS_EACH = 100_000;

    /// A third of the time after which the web client repeats what is not acknowledged.
    private static final long MOST_NANOS = 5_000_000_000L;

    private Backpressure() {}

    /// @param behind how many events lie between what was delivered and what is to be answered
    static long nanos(long behind) {
        return Math.clamp((behind - NEAR) * NANOS_EACH, 0, MOST_NANOS);
    }
}
