package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.Clients;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A node tells its monitoring what it does, in figures that are true.
class MetricsIT {
    private static final Path DASHBOARD = Path.of("..", "deploy", "grafana", "confab.json");
    private static final int MESSAGES = 5;

    @TempDir
    private static Path folder;

    private static ConfabProcess confab;
    private static Person ada;
    private static Person grace;
    private static String room;

    @BeforeAll
    static void start() throws Exception {
        confab = ConfabProcess.launch(folder, Map.of("RATE_LIMITS", "on"));
        confab.awaitServing();
        ada = Person.registered(confab.uri(), "ada");
        grace = Person.registered(confab.uri(), "grace");
        room = ada.createsRoom("Gauges");
        grace.joins(room);
    }

    @AfterAll
    static void stop() {
        ada.close();
        grace.close();
        confab.close();
    }

    @Test
    void socketsAndWhatReachesThemAreCounted() throws Exception {
        var before = scrape();
        try (var adas = Socket.helloOf(ada, confab.uri(), Map.of());
                var graces = Socket.helloOf(grace, confab.uri(), Map.of())) {
            await().until(() -> connections() == 2);
            for (var n = 0; n < MESSAGES; n++) {
                assertThat(ada.posts(room, "counted-" + n, "one, two").statusCode())
                        .isEqualTo(201);
            }
            await().until(() -> adas.eventsOf(room).size() == MESSAGES
                    && graces.eventsOf(room).size() == MESSAGES);
        }

        await().until(() -> connections() == 0);
        var after = scrape();
        assertThat(grown("confab_events_delivered_total", before, after)).isEqualTo(2 * MESSAGES);
        assertThat(grown("confab_delivery_seconds_count", before, after)).isBetween(1.0, (double) MESSAGES);
        assertThat(grown("confab_delivery_seconds_sum", before, after)).isBetween(0.000_001, 10.0);
        assertThat(grown("confab_commit_changes_sum", before, after)).isEqualTo(MESSAGES);
        assertThat(grown("confab_commit_seconds_count", before, after)).isBetween(1.0, (double) MESSAGES);
        assertThat(after).containsEntry("confab_outbound_bytes", 0.0).containsEntry("confab_commit_waiting", 0.0);
    }

    @Test
    void connectionsThatTheNodeClosesAreCountedByTheirReason() throws Exception {
        var closed = "confab_connections_closed_total{reason=\"not_the_protocol\"}";
        var before = scrape();
        try (var stranger = Socket.open(confab.uri())) {
            stranger.says(Map.of("type", "ping"));
            assertThat(stranger.hearsClose()).isEqualTo(4400);
        }

        await().until(() -> grown(closed, before, scrape()) == 1);
    }

    @Test
    void whoeverIsToldToWaitIsCounted() throws Exception {
        var refused = "confab_rate_limit_refusals_total{limit=\"guesses_by_name_and_address\"}";
        var before = scrape();
        await().until(() -> guess() == 429);

        assertThat(grown(refused, before, scrape())).isPositive();
    }

    @Test
    void whatTheDashboardShowsIsThere() throws Exception {
        var scraped = scrape().keySet().stream()
                .map(series -> series.split("\\{", 2)[0])
                .collect(Collectors.toSet());

        assertThat(metricsOfTheDashboard()).hasSizeGreaterThan(12).isSubsetOf(scraped);
    }

    /// Whatever looks like a metric in the dashboard's queries.
    private static Set<String> metricsOfTheDashboard() throws IOException {
        var queries = JsonMapper.shared().readTree(Files.readString(DASHBOARD)).findValuesAsString("expr");
        return Pattern.compile("\\b(?:confab|hikaricp|jvm|process|http|system)_[a-z0-9_]+")
                .matcher(String.join("\n", queries))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int guess() throws IOException, InterruptedException {
        try (var client = Clients.client()) {
            var request = HttpRequest.newBuilder(confab.uri().resolve("/api/v1/auth/login"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"username": "nobody", "password": "wrong password"}"""))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static double grown(String series, Map<String, Double> before, Map<String, Double> after) {
        assertThat(after).containsKey(series);
        return after.getOrDefault(series, 0.0) - before.getOrDefault(series, 0.0);
    }

    private static double connections() throws IOException, InterruptedException {
        return scrape().getOrDefault("confab_connections", -1.0);
    }

    /// Every series with its value.
    private static Map<String, Double> scrape() throws IOException, InterruptedException {
        try (var client = Clients.client()) {
            var request = HttpRequest.newBuilder(confab.managementUri().resolve("/actuator/prometheus"))
                    .build();
            return client.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" (?=[^ ]+$)", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
        }
    }
}
