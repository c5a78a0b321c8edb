package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What operators and their tools ask a node is answered at once, without a token, and by the state that the node
/// is in.
class HealthIT {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private static ConfabProcess confab;

    @BeforeAll
    static void start() {
        confab = ConfabProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        confab.close();
    }

    @Test
    void aNodeThatCanServeSaysSoWhateverTokenIsShown() throws Exception {
        for (var path : new String[] {"/health", "/health/ready", "/health/live"}) {
            assertIs(path, 200, "up");
        }
    }

    @Test
    void aNodeWhoseDatabaseHangsSaysSoInTimeButIsAlive() throws Exception {
        try (var _ = confab.freezePostgres()) {
            await().ignoreExceptions().untilAsserted(() -> {
                assertIs("/health", 503, "down");
                assertIs("/health/ready", 503, "down");
                assertIs("/health/live", 200, "up");
            });
        }
        await().until(confab::isServing);
        assertIs("/health/ready", 200, "up");
    }

    @Test
    void metricsAreOnTheManagementPortAlone() throws Exception {
        var metrics = get(confab.managementUri().resolve("/actuator/prometheus"));

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("# TYPE jvm_memory_used_bytes gauge");
        assertThat(get(confab.uri().resolve("/actuator/prometheus")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatItIsMadeOfIsToldOnTheManagementPortAlone() throws Exception {
        var bill = get(confab.managementUri().resolve("/actuator/sbom/application"));

        assertThat(bill.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(bill.body()).path("bomFormat").asString())
                .isEqualTo("CycloneDX");
        assertThat(get(confab.uri().resolve("/actuator/sbom/application")).statusCode())
                .isEqualTo(404);
    }

    private static void assertIs(String path, int status, String word) throws Exception {
        var answer = get(confab.uri().resolve(path));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("status").asString())
                .isEqualTo(word);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer expired")
                    .timeout(AT_MOST)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
