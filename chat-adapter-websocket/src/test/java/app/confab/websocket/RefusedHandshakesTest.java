package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Limit.Budget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whoever gets no socket is told why like everybody else: with a problem document.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedHandshakesTest {
    private static final Budget PLENTY = new Budget(100_000, 1, Duration.ofHours(1));
    private static final Budget ONE_A_DAY = new Budget(1, 1, Duration.ofDays(1));

    private final AtomicBoolean crowded = new AtomicBoolean();
    private Node node;

    @BeforeAll
    void startNode() {
        node = Node.start(
                settings -> settings,
                new InMemoryRateLimits(
                        limit -> limit == Limit.HANDSHAKES && crowded.get() ? ONE_A_DAY : PLENTY, () -> 0));
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @Test
    void aForeignOriginIsForbidden() {
        try (var client = RawClient.connect(node.port(), Map.of("Origin", "https://evil.example.com"))) {
            assertIsProblem(client, 403, "forbidden");
        }
    }

    @Test
    void anAddressThatConnectsTooOftenIsRateLimited() {
        crowded.set(true);
        RawClient.connect(node.port()).close();
        try (var client = RawClient.connect(node.port())) {
            assertIsProblem(client, 429, "rate_limited");
            assertThat(client.answer()).containsPattern("Retry-After: [1-9]");
        } finally {
            crowded.set(false);
        }
    }

    @Test
    void anotherVersionOfTheProtocolNeedsAnUpgrade() {
        try (var client = RawClient.connect(node.port(), Map.of("Sec-WebSocket-Version", "8"))) {
            assertIsProblem(client, 426, "upgrade_required");
            assertThat(client.answer()).contains("Sec-WebSocket-Version: 13");
        }
    }

    @Test
    void aPlainGetIsMalformed() throws Exception {
        assertIsProblem(ask("GET"), 400, "malformed");
    }

    @Test
    void onlyGetOpensASocket() throws Exception {
        var answer = ask("POST");

        assertIsProblem(answer, 405, "method_not_allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    private HttpResponse<String> ask(String method) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/ws/chat".formatted(node.port())))
                .method(method, BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void assertIsProblem(RawClient client, int status, String code) {
        assertThat(client.answer())
                .startsWith("HTTP/1.1 %d".formatted(status))
                .contains("Content-Type: application/problem+json");
        assertSays(client.body(), status, code);
    }

    private static void assertIsProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertSays(answer.body(), status, code);
    }

    private static void assertSays(String body, int status, String code) {
        var problem = Client.JSON.readTree(body);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.propertyNames()).contains("type", "title", "detail", "requestId");
    }
}
