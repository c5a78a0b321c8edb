package app.confab.benchmark.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import app.confab.benchmark.load.Ceiling;
import app.confab.benchmark.load.IdleConnections.Held;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario.Cost;
import app.confab.benchmark.servers.StartTimes.Starts;
import app.confab.benchmark.storm.Storm.Outcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// One line for each run. `us/unit` is the processor time of server and database per delivery in A, per message
/// in the others.
public final class TextReport {

    private static final String HEADING = "%-9s %-18s %7s %9s %8s %8s %8s %8s %8s %8s %8s %8s %6s %7s %6s  %s"
            .formatted(
                    "server",
                    "scenario",
                    "msg/s",
                    "deliv/s",
                    "us/unit",
                    "server",
                    "database",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "ack p50",
                    "ack p99",
                    "gen %",
                    "srv MB",
                    "db MB",
                    "checks");

    private static final double LEAST_MILLIS = 0.05;

    private TextReport() {}

    public static String heading() {
        return HEADING;
    }

    public static String line(Measured run) {
        return String.format(
                Locale.ROOT,
                "%-9s %-18s %7.0f %9.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %6.0f %7d %6d  %s",
                run.server(),
                run.scenario().name(),
                run.messagesPerSecond(),
                run.deliveriesPerSecond(),
                run.cost(),
                run.serverCost(),
                run.databaseCost(),
                run.delivery().p50(),
                run.delivery().p95(),
                run.delivery().p99(),
                run.ack().p50(),
                run.ack().p99(),
                100 * run.generatorLoad(),
                run.usage().serverBytes() >> 20,
                run.usage().databaseBytes() >> 20,
                checks(run));
    }

    /// What the server's threads did in the median second, in ms of a processor; for all that round to more than
    /// nothing.
    public static String threads(Measured run) {
        return run.threads().entrySet().stream()
                .filter(thread -> thread.getValue() >= LEAST_MILLIS)
                .map(thread -> String.format(Locale.ROOT, "%s %.1f", thread.getKey(), thread.getValue()))
                .collect(joining(", ", "          ms/s: ", ""));
    }

    public static String line(Held held) {
        return String.format(
                Locale.ROOT,
                "%-9s C: %d idle connections, %.1f KiB each (%d MB, %d MB with them)",
                held.server(),
                held.connections(),
                held.kibibytesEach(),
                held.bytesBefore() >> 20,
                held.bytesWith() >> 20);
    }

    public static String line(Starts starts) {
        return String.format(
                Locale.ROOT,
                "%-9s D: serves after %.2f s (%s) and %.2f s of processor time",
                starts.server(),
                starts.medianTime().toMillis() / 1000.0,
                starts.all().stream()
                        .map(start ->
                                String.format(Locale.ROOT, "%.2f", start.time().toMillis() / 1000.0))
                        .collect(joining(", ")),
                starts.medianCpu().toMillis() / 1000.0);
    }

    public static String line(Outcome storm) {
        return String.format(
                Locale.ROOT,
                "storm: %d connections back after %.1f s, %d events replayed, %.1f us of processor each; welcomed p50 %.0f"
                        + " p99 %.0f ms, caught up p50 %.0f p99 %.0f ms; set back %s; lost %d, doubled %d, reordered %d",
                storm.connections(),
                storm.time().toMillis() / 1000.0,
                storm.events(),
                storm.usage().cpu().toNanos() / 1000.0 / storm.events(),
                storm.welcomes().p50(),
                storm.welcomes().p99(),
                storm.catchUps().p50(),
                storm.catchUps().p99(),
                storm.setbacks(),
                storm.violations().lost(),
                storm.violations().doubled(),
                storm.violations().reordered());
    }

    /// The lowest cost of each server's runs of one scenario, in a sentence, and how the first stands to the others.
    public static String lowest(List<Measured> runs) {
        var byServer = runs.stream().collect(groupingBy(Measured::server, LinkedHashMap::new, toList()));
        var lowest = byServer.values().stream()
                .flatMap(its -> Lowest.of(its).stream())
                .toList();
        if (lowest.isEmpty()) {
            return "no complete run";
        }
        var scenario = runs.getFirst().scenario();
        var figures = lowest.stream().map(TextReport::figure).collect(joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %s of processor per %s, the lowest of %d%s",
                scenario.name(),
                figures,
                scenario.cost() == Cost.DELIVERY ? "delivery" : "message",
                byServer.firstEntry().getValue().size(),
                ratio(lowest));
    }

    private static String figure(Measured run) {
        return String.format(Locale.ROOT, "%s %.1f us", run.server(), run.cost());
    }

    private static String ratio(List<Measured> lowest) {
        return lowest.size() < 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; ratio %.2f",
                        lowest.getFirst().cost() / lowest.getLast().cost());
    }

    /// The highest rate that a server sustained, in a sentence.
    public static String best(List<Measured> steps) {
        return steps.stream()
                .filter(Ceiling::isSustained)
                .max(Comparator.comparingDouble(Measured::messagesPerSecond))
                .map(best -> String.format(
                        Locale.ROOT,
                        "%s %s: the best is %.0f msg/s, %.0f deliveries/s",
                        best.server(),
                        best.scenario().letter(),
                        best.messagesPerSecond(),
                        best.deliveriesPerSecond()))
                .orElse("no rate was sustained");
    }

    private static String checks(Measured run) {
        var verdict = run.verdict();
        var wrong = verdict.violations();
        return String.format(
                Locale.ROOT,
                "%s: sent %d, acked %d, lost %d, doubled %d, reordered %d, contradictions %d, strays %d, closed %d%s",
                verdict.isSound() ? "sound" : "BROKEN",
                verdict.sent(),
                verdict.acked(),
                wrong.lost(),
                wrong.doubled(),
                wrong.reordered(),
                verdict.contradictions(),
                verdict.strays(),
                verdict.closed(),
                run.complaints());
    }
}
