package app.confab.benchmark.load;

import app.confab.benchmark.checks.Sends;
import app.confab.benchmark.servers.Target;
import java.time.Duration;

/// Scenario C: what connections hold that have joined a room in which nothing happens.
public final class IdleConnections {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int ROOMS_TO_WARM_UP = 10;

    private final Target target;

    public IdleConnections(Target target) {
        this.target = target;
    }

    /// The server's resident memory before and with the connections, each time after it was asked to free what it can.
    public record Held(String server, int connections, long bytesBefore, long bytesWith) {

        public double kibibytesEach() {
            return (bytesWith - bytesBefore) / 1024.0 / connections;
        }
    }

    /// Connects a tenth and hangs up again first, so that what any connection needs is there in both figures.
    public Held measure(Cast cast, Scenario scenario) {
        connected(cast, scenario.inRooms(ROOMS_TO_WARM_UP));
        var before = resident();
        var with = connected(cast, scenario);
        return new Held(target.name(), scenario.connections(), before, with);
    }

    private long connected(Cast cast, Scenario scenario) {
        try (var crowd = new Crowd(target.dialect(), cast, scenario, new Sends("idle", scenario.rooms()))) {
            crowd.connect(target.dialect().socket(target.url()));
            rest(crowd);
            target.collectGarbage();
            rest(crowd);
            return target.processes().usage().serverBytes();
        }
    }

    private long resident() {
        target.collectGarbage();
        return target.processes().usage().serverBytes();
    }

    private static void rest(Crowd crowd) {
        var end = System.nanoTime() + REST.toNanos();
        for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
            crowd.sockets().turn(end - now);
        }
    }
}
