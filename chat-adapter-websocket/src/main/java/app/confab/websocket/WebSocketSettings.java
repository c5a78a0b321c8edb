package app.confab.websocket;

import java.time.Duration;
import java.util.List;

/// What an operator or a test may turn.
///
/// @param allowedOrigins exact origins of web clients served elsewhere; the same origin may always connect
/// @param heartbeat how often each peer is asked for a sign of life; one silent for two and a half of them is
///     closed
/// @param helloWithin how long a new socket may stay without its `hello`
/// @param outboundBytes how much may wait for one peer to read it, from [#LEAST_OUTBOUND_BYTES] on
/// @param arrivalsAtOnce for how many connections at once the database is read when they begin; fewer than it has
///     connections for everybody
/// @param closeWithin how long a good-bye may make no headway before the connection is cut
/// @param connectionsOfOneAccount how many connections one account may have to this node at the same time
public record WebSocketSettings(
        List<String> allowedOrigins,
        Duration heartbeat,
        Duration helloWithin,
        int outboundBytes,
        int arrivalsAtOnce,
        Duration closeWithin,
        int connectionsOfOneAccount) {

    /// Room for the longest message and what is in flight beside it.
    public static final int LEAST_OUTBOUND_BYTES = 128 * 1024;

    public WebSocketSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        if (outboundBytes < LEAST_OUTBOUND_BYTES) {
            throw new IllegalArgumentException("outboundBytes is less than " + LEAST_OUTBOUND_BYTES);
        }
    }

    /// What suits everybody.
    public static WebSocketSettings standard(List<String> allowedOrigins) {
        return new WebSocketSettings(
                allowedOrigins,
                Duration.ofSeconds(25),
                Duration.ofSeconds(10),
                1024 * 1024,
                8,
                Duration.ofSeconds(10),
                1_000);
    }

    /// The same for a node that limits nobody.
    public WebSocketSettings unlimited() {
        return new WebSocketSettings(
                allowedOrigins, heartbeat, helloWithin, outboundBytes, arrivalsAtOnce, closeWithin, Integer.MAX_VALUE);
    }

    /// After this long without a sign of life a peer is taken for gone.
    public Duration silence() {
        return heartbeat.multipliedBy(5).dividedBy(2);
    }
}
