package app.confab.bootstrap.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls over HTTP, each with what it should be answered.
final class Wire implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Duration patience;

    /// @param patience for how long an answer may be out of date
    Wire(Duration patience) {
        this.patience = patience;
    }

    /// What somebody asks for.
    record Call(
            String token,
            String method,
            String path,
            @Nullable Object body) {
        static Call get(String token, String path) {
            return new Call(token, "GET", path, null);
        }

        @Override
        public String toString() {
            return method + " " + path + (body == null ? "" : " " + JSON.writeValueAsString(body));
        }
    }

    /// What a server said.
    ///
    /// @param wrong what is wrong with it
    /// @param refused whether it did nothing, so that one may ask again
    record Said(JsonNode body, Optional<String> wrong, boolean refused) {}

    /// Answers what the server said, which is what was expected.
    JsonNode expect(URI node, Call call, Answer expected) {
        return awaitRight(() -> call + " at " + node, () -> {
            var response = send(node, call);
            var body = response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
            var changesNothing = call.method().equals("GET") || response.statusCode() >= 400;
            return new Said(body, wrong(expected, response.statusCode(), body), changesNothing);
        });
    }

    /// Asks until the answer is right, for as long as it may be out of date.
    JsonNode awaitRight(Supplier<String> question, Supplier<Said> asking) {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var said = asking.get();
            if (said.wrong().isEmpty()) {
                return said.body();
            }
            if (System.nanoTime() > until || !said.refused()) {
                throw new AssertionError(
                        "%s%n  %s".formatted(question.get(), said.wrong().get()));
            }
        }
    }

    private static Optional<String> wrong(Answer expected, int status, JsonNode body) {
        if (status != expected.status()) {
            return Optional.of("expected %d, was %d %s".formatted(expected.status(), status, body));
        }
        return Match.difference(
                expected.isRefusal() ? Map.of("code", String.valueOf(expected.code())) : expected.body(), body);
    }

    private HttpResponse<String> send(URI node, Call call) {
        var body = call.body();
        var request = HttpRequest.newBuilder(node.resolve(call.path()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!call.token().isEmpty()) {
            request.header("Authorization", "Bearer " + call.token());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(call + " was not answered", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
