package app.confab.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever guesses passwords gains nothing by going from node to node.
class SharedLimitsIT {
    private static final int GUESSES = 10;
    private static final String GUESSER = "198.51.100.7";
    private static final String NEIGHBOUR = "198.51.100.8";

    private static TestNodes nodes;

    @BeforeAll
    static void start() {
        nodes = TestNodes.withLimits();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void whatWasGuessedOnOneNodeIsCountedOnTheOther() throws Exception {
        register("ada", GUESSER);
        var guesses = 0;
        while (guess(guesses % 2 == 0 ? nodes.a() : nodes.b()) == 401) {
            guesses++;
        }

        assertThat(guesses).as("as many as one node has").isBetween(GUESSES, 2 * GUESSES - 1);
        for (var node : new URI[] {nodes.a(), nodes.b()}) {
            var neighbour = logIn(node, "ada", Person.PASSWORD, NEIGHBOUR);
            assertThat(neighbour.statusCode())
                    .as("nobody locks anybody else out")
                    .isEqualTo(200);
        }
    }

    private static int guess(URI node) throws Exception {
        var answer = logIn(node, "ada", "wrong password", GUESSER);
        if (answer.statusCode() == 429) {
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 6L);
        }
        return answer.statusCode();
    }

    private static void register(String name, String address) throws Exception {
        assertThat(post(nodes.a(), "register", name, Person.PASSWORD, address).statusCode())
                .isEqualTo(201);
    }

    private static HttpResponse<String> logIn(URI node, String name, String password, String address) throws Exception {
        return post(node, "login", name, password, address);
    }

    private static HttpResponse<String> post(URI node, String what, String name, String password, String address)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(node.resolve("/api/v1/auth/" + what))
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", address)
                    .POST(BodyPublishers.ofString("""
                            {"username": "%s", "password": "%s"}""".formatted(name, password)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
