package app.confab.benchmark.report;

import app.confab.benchmark.checks.Verdict;
import app.confab.benchmark.load.IdleConnections.Held;
import app.confab.benchmark.load.LatencySummary;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.servers.StartTimes.Starts;
import app.confab.benchmark.storm.Storm.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Every run as JSON, for whoever compares figures over time.
public final class JsonReport {

    private record Run(
            String server,
            String scenario,
            String costPer,
            double windowSeconds,
            double messagesPerSecond,
            double deliveriesPerSecond,
            double costMicros,
            double serverMicros,
            double databaseMicros,
            Map<String, Double> threadMillisPerSecond,
            double generatorLoad,
            long serverBytes,
            long databaseBytes,
            LatencySummary deliveryMillis,
            LatencySummary ackMillis,
            Verdict verdict,
            String complaints) {

        static Run of(Measured run) {
            return new Run(
                    run.server(),
                    run.scenario().name(),
                    run.scenario().cost().name(),
                    run.window().toMillis() / 1000.0,
                    run.messagesPerSecond(),
                    run.deliveriesPerSecond(),
                    run.cost(),
                    run.serverCost(),
                    run.databaseCost(),
                    run.threads(),
                    run.generatorLoad(),
                    run.usage().serverBytes(),
                    run.usage().databaseBytes(),
                    run.delivery(),
                    run.ack(),
                    run.verdict(),
                    run.complaints().strip());
        }
    }

    private record Document(String at, List<Run> runs, List<Held> idle, List<Starts> starts, List<Outcome> storms) {}

    private JsonReport() {}

    public static void write(Path file, Instant at, Findings findings) {
        var document = new Document(
                at.toString(),
                findings.runs().stream().map(Run::of).toList(),
                findings.idle(),
                findings.starts(),
                findings.storms());
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(
                    file,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
