package app.confab.websocket.delivery;

/// How far apart deliveries to one room begin at the closest, so that what a busy room takes of a processor does not
/// grow with those who look on: what is said meanwhile reaches each of them in one write.
final class Spacing {
    /// Up to so many receivers get what comes as it comes.
    private static final int FEW = 100;

    /// What each one more adds: some thirty times what it costs to deliver to one.
    private static final long NANOS = 200_000;

    /// With a network's delay still within the tenth of a second below which an answer seems to come at once (Miller,
    /// "Response time in man-computer conversational transactions", 1968).
    private static final long MOST_NANOS = 75_000_000;

    private Spacing() {}

    /// @param receivers how many receive the room live on this node
    static long nanos(int receivers) {
        return Math.clamp((receivers - FEW) * NANOS, 0, MOST_NANOS);
    }
}
