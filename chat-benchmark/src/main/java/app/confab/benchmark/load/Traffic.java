package app.confab.benchmark.load;

/// Who sends when.
public sealed interface Traffic {

    /// So many messages a second over all rooms, whether the server keeps up or not: a latency counts from the
    /// moment at which a message was meant to leave.
    record Steady(double messagesPerSecond) implements Traffic {}

    /// Nobody writes.
    record Silence() implements Traffic {}

    /// Every connection writes as fast as its acknowledgements come, so many sends ahead of them.
    record Awaiting(int outstanding) implements Traffic {}
}
