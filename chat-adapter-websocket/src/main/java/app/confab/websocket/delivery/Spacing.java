package app.confab.websocket.delivery;

/// How far apart deliveries to one room begin at the closest, so that each of hundreds of receivers is written to only
/// so often, however much is said there: what comes meanwhile goes out together.
final class Spacing {
    /// Up to so many receivers get what comes as it comes.
    private static final int FEW = 100;

    /// What each one more adds: some thirty times what it costs to deliver to one.
    private static final long NANOS_EACH = 200_000;

    /// Below the tenth of a second within which even the echo of one's own act seems to come at once (Miller, "Response
    /// time in man-computer conversational transactions", 1968), and that echo, the acknowledgement, does not wait.
    private static final long MOST_NANOS = 75_000_000;

    private Spacing() {}

    /// @param receivers how many receive the room live on this node
    static long nanos(int receivers) {
        return Math.clamp((receivers - FEW) * NANOS_EACH, 0, MOST_NANOS);
    }
}
