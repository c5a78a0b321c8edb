package app.confab.benchmark.load;

import app.confab.benchmark.checks.Verdict;
import app.confab.benchmark.usage.Usage;
import java.time.Duration;
import java.util.Map;

/// What one run showed: counts and processor time of the measured window, latencies of what was sent in it, and
/// the verdict on the whole run.
///
/// @param server the name of what was measured
/// @param messages acknowledged in the window
/// @param deliveries events that reached a receiver in the window
/// @param threads the median second of each name of threads, in milliseconds of a processor, the highest first
/// @param generatorCpu what the load generator itself spent
/// @param complaints in words, what came that a healthy run does not get; empty where nothing did
public record Measured(
        String server,
        Scenario scenario,
        Duration window,
        long messages,
        long deliveries,
        Usage usage,
        Map<String, Double> threads,
        Duration generatorCpu,
        LatencySummary delivery,
        LatencySummary ack,
        Verdict verdict,
        String complaints) {

    public double messagesPerSecond() {
        return messages / seconds();
    }

    public double deliveriesPerSecond() {
        return deliveries / seconds();
    }

    /// Microseconds of the server's and its database's processors per delivery or per message.
    public double cost() {
        return usage.cpu().toNanos() / 1000.0 / units();
    }

    public double serverCost() {
        return usage.serverCpu().toNanos() / 1000.0 / units();
    }

    public double databaseCost() {
        return usage.databaseCpu().toNanos() / 1000.0 / units();
    }

    /// How much of one core the generator needed; near 1 it measures itself.
    public double generatorLoad() {
        return generatorCpu.toNanos() / (double) window.toNanos();
    }

    private double seconds() {
        return window.toNanos() / 1e9;
    }

    private long units() {
        return Math.max(
                1,
                switch (scenario.cost()) {
                    case DELIVERY -> deliveries;
                    case MESSAGE -> messages;
                });
    }
}
