package app.confab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.benchmark.checks.Verdict;
import app.confab.benchmark.checks.Violations;
import app.confab.benchmark.load.LatencySummary;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario;
import app.confab.benchmark.usage.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Scenario PER_DELIVERY = Scenario.named("A").getFirst();
    private static final Scenario PER_MESSAGE = Scenario.named("B").getFirst();

    @Test
    void theCostIsServerAndDatabaseTogether() {
        var perDelivery = measured(PER_DELIVERY, 800, 200, Violations.NONE);
        assertThat(perDelivery.cost()).isEqualTo(100.0);
        assertThat(perDelivery.serverCost()).isEqualTo(80.0);
        assertThat(perDelivery.databaseCost()).isEqualTo(20.0);
        assertThat(measured(PER_MESSAGE, 800, 200, Violations.NONE).cost()).isEqualTo(5000.0);
    }

    @Test
    void ratesAreThoseOfTheWindow() {
        var run = measured(PER_DELIVERY, 800, 200, Violations.NONE);
        assertThat(run.messagesPerSecond()).isEqualTo(100);
        assertThat(run.deliveriesPerSecond()).isEqualTo(5000);
        assertThat(run.generatorLoad()).isEqualTo(0.25);
    }

    @Test
    void theCheapestCompleteRunCounts() {
        var broken = measured(PER_DELIVERY, 1, 1, new Violations(1, 0, 0));
        var cheap = measured(PER_DELIVERY, 500, 100, Violations.NONE);
        var dear = measured(PER_DELIVERY, 800, 200, Violations.NONE);
        assertThat(Lowest.of(List.of(dear, broken, cheap))).contains(cheap);
        assertThat(Lowest.of(List.of(broken))).isEmpty();
    }

    @Test
    void serversOfOneRunAreSetInRelation() {
        var runs = List.of(
                measured("confab", PER_DELIVERY, 500, 100, Violations.NONE),
                measured("socket.io", PER_DELIVERY, 700, 500, Violations.NONE),
                measured("confab", PER_DELIVERY, 800, 100, Violations.NONE),
                measured("socket.io", PER_DELIVERY, 700, 800, new Violations(0, 0, 7)));
        assertThat(TextReport.lowest(runs))
                .isEqualTo(
                        "A: confab 60.0 us, socket.io 120.0 us of processor per delivery, the lowest of 2; ratio 0.50");
    }

    @Test
    void aBrokenRunSaysWhatIsBroken() {
        assertThat(TextReport.line(measured(PER_DELIVERY, 1, 1, new Violations(1, 2, 3))))
                .contains("BROKEN")
                .contains("lost 1, doubled 2, reordered 3");
    }

    @Test
    void threadsAreToldInTheirOrderUnlessTheyDidNothing() {
        assertThat(TextReport.threads(measured(PER_DELIVERY, 1, 1, Violations.NONE)))
                .isEqualTo("          ms/s: feed 72.0, database 13.3");
    }

    @Test
    void theJsonHoldsEveryRun(@TempDir Path folder) throws IOException {
        var file = folder.resolve("deep/bench.json");
        var run = measured(PER_DELIVERY, 800, 200, Violations.NONE);
        var findings = new Findings();
        findings.runs().addAll(List.of(run, run));
        JsonReport.write(file, Instant.EPOCH, findings);
        var json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.at("/runs").size()).isEqualTo(2);
        assertThat(json.at("/runs/1/costMicros").doubleValue()).isEqualTo(100.0);
        assertThat(json.at("/runs/1/threadMillisPerSecond/feed").doubleValue()).isEqualTo(72.04);
        assertThat(json.at("/runs/0/verdict/sent").longValue()).isEqualTo(200);
    }

    private static Map<String, Double> threads() {
        var threads = new LinkedHashMap<String, Double>();
        threads.put("feed", 72.04);
        threads.put("database", 13.3);
        threads.put("idle", 0.01);
        return threads;
    }

    private static Measured measured(Scenario scenario, long serverMillis, long databaseMillis, Violations wrong) {
        return measured("confab", scenario, serverMillis, databaseMillis, wrong);
    }

    private static Measured measured(
            String server, Scenario scenario, long serverMillis, long databaseMillis, Violations wrong) {
        var latency = new LatencySummary(200, 1, 2, 3, 4);
        return new Measured(
                server,
                scenario,
                Duration.ofSeconds(2),
                200,
                10_000,
                new Usage(Duration.ofMillis(serverMillis), Duration.ofMillis(databaseMillis), 1 << 20, 1 << 20),
                threads(),
                Duration.ofMillis(500),
                latency,
                latency,
                new Verdict(200, 200, wrong, 0, 0, 0),
                "");
    }
}
