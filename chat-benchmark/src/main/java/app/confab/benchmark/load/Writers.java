package app.confab.benchmark.load;

/// Makes the members of a crowd send, in the way of one kind of traffic.
interface Writers {

    /// Sends what is due by now; returns the nanoseconds until more is.
    long sendDue(long nowNanos);

    /// Sends nothing any more.
    void stop();

    static Writers of(Traffic traffic, Crowd crowd) {
        return switch (traffic) {
            case Traffic.Steady steady -> new SteadyWriters(crowd, steady.messagesPerSecond());
            case Traffic.Silence _ -> new SilentWriters();
            case Traffic.Awaiting awaiting -> new AwaitingWriters(crowd, awaiting.outstanding());
        };
    }
}
