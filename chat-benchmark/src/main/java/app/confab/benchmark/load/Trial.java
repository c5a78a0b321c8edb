package app.confab.benchmark.load;

import app.confab.benchmark.checks.Sends;
import app.confab.benchmark.servers.Target;
import app.confab.benchmark.usage.Processes;
import app.confab.benchmark.usage.ThreadSampler;
import app.confab.benchmark.usage.Usage;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Runs a scenario once: connect, warm up, measure, stop, and wait until everything sent has reached everyone.
public final class Trial {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Target target;
    private final Timing timing;

    public Trial(Target target, Timing timing) {
        this.target = target;
        this.timing = timing;
    }

    /// What stood at one moment; the window is the difference of two.
    private record Reading(long nanos, Usage usage, Duration generatorCpu, long acked, long deliveries) {}

    public Measured run(Cast cast, Scenario scenario) {
        var run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var sends = new Sends(run, scenario.rooms());
        try (var crowd = new Crowd(target.dialect(), cast, scenario, sends)) {
            crowd.connect(target.dialect().socket(target.url()));
            var writers = Writers.of(scenario.traffic(), crowd);
            drive(crowd, writers, timing.warmUp());
            var before = read(crowd);
            crowd.openWindow(before.nanos());
            var threads = driveWatched(crowd, writers);
            crowd.closeWindow(System.nanoTime());
            var after = read(crowd);
            writers.stop();
            settle(crowd);
            return measured(scenario, crowd, before, after, threads);
        }
    }

    /// Drives the measured window; answers what the server's threads did meanwhile.
    private Map<String, Double> driveWatched(Crowd crowd, Writers writers) {
        var sampler = new ThreadSampler(target.processes());
        try (sampler) {
            drive(crowd, writers, timing.window());
        }
        return sampler.medians();
    }

    private static void drive(Crowd crowd, Writers writers, Duration time) {
        var now = System.nanoTime();
        var end = now + time.toNanos();
        while (now < end) {
            var wait = Math.min(writers.sendDue(now), end - now);
            crowd.sockets().turn(wait);
            now = System.nanoTime();
        }
    }

    /// Waits as long as something still arrives: what a server delivers late is late, what it never delivers
    /// lost.
    private void settle(Crowd crowd) {
        var seen = crowd.arrivals();
        var patience = System.nanoTime() + timing.settling().toNanos();
        while (!crowd.hasSettled() && System.nanoTime() < patience) {
            crowd.sockets().turn(GLANCE.toNanos());
            if (crowd.arrivals() > seen) {
                seen = crowd.arrivals();
                patience = System.nanoTime() + timing.settling().toNanos();
            }
        }
        // An event that comes twice may come late.
        for (var glance = 0; glance < 4; glance++) {
            crowd.sockets().turn(GLANCE.toNanos());
        }
    }

    private Reading read(Crowd crowd) {
        var usage = target.processes().usage();
        return new Reading(
                System.nanoTime(), usage, Processes.ownCpu(), crowd.sends().ackedCount(), crowd.deliveries());
    }

    private Measured measured(
            Scenario scenario, Crowd crowd, Reading before, Reading after, Map<String, Double> threads) {
        return new Measured(
                target.name(),
                scenario,
                Duration.ofNanos(after.nanos() - before.nanos()),
                after.acked() - before.acked(),
                after.deliveries() - before.deliveries(),
                after.usage().since(before.usage()),
                threads,
                after.generatorCpu().minus(before.generatorCpu()),
                crowd.deliveryLatency(),
                crowd.ackLatency(),
                crowd.verdict(),
                crowd.complaints());
    }
}
