package app.confab.benchmark.report;

import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario.Cost;
import java.util.List;
import java.util.Locale;

/// One line for each run. `us/unit` is the processor time of server and database per delivery in A, per message
/// in the others.
public final class TextReport {

    private static final String HEADING = "%-18s %7s %9s %8s %8s %8s %8s %8s %8s %8s %8s %6s %7s %6s  %s"
            .formatted(
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

    private TextReport() {}

    public static String heading() {
        return HEADING;
    }

    public static String line(Measured run) {
        return String.format(
                Locale.ROOT,
                "%-18s %7.0f %9.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %6.0f %7d %6d  %s",
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

    /// The lowest cost of several runs, in a sentence.
    public static String lowest(List<Measured> runs) {
        return Lowest.of(runs)
                .map(run -> String.format(
                        Locale.ROOT,
                        "%s: %.1f us of processor per %s, the lowest of %d",
                        run.scenario().name(),
                        run.cost(),
                        run.scenario().cost() == Cost.DELIVERY ? "delivery" : "message",
                        runs.size()))
                .orElse("no sound run");
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
