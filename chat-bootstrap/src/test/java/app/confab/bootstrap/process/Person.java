package app.confab.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who uses a chat over its wire contract alone.
public final class Person implements AutoCloseable {
    /// Everybody's.
    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            Clients.builder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI server;
    private final JsonNode session;
    private final String cookie;

    private Person(URI server, JsonNode session, String cookie) {
        this.server = server;
        this.session = session;
        this.cookie = cookie;
    }

    /// Registers under a name that nobody else has.
    public static Person registered(URI server, String name) throws IOException, InterruptedException {
        var username = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        try (var client = Clients.client()) {
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/auth/register"))
                    .header("Content-Type", "application/json")
                    .POST(json(Map.of("username", username, "password", PASSWORD)))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            var cookie = response.headers().allValues("Set-Cookie").stream()
                    .map(line -> line.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
            return new Person(server, JSON.readTree(response.body()), cookie);
        }
    }

    /// The same person in the same session, by way of another node.
    public Person at(URI other) {
        return new Person(other, session, cookie);
    }

    public String id() {
        return session.path("user").path("id").asString();
    }

    /// What they log in with.
    public String username() {
        return session.path("user").path("username").asString();
    }

    public String token() {
        return session.path("accessToken").asString();
    }

    public String refreshToken() {
        return Stream.of(cookie.split("; "))
                .filter(one -> !one.startsWith("confab_session="))
                .map(one -> one.split("=", 2)[1])
                .collect(Collectors.joining());
    }

    public String createsRoom(String name) throws IOException, InterruptedException {
        var response = call("POST", "/api/v1/rooms", Map.of("kind", "public", "name", name));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body()).path("id").asString();
    }

    public void joins(String room) throws IOException, InterruptedException {
        var response = call("PUT", "/api/v1/rooms/" + room + "/members/me", Map.of());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /// Posts, and answers as the server did; throws where there was no answer.
    public HttpResponse<String> posts(String room, String clientMessageId, String body)
            throws IOException, InterruptedException {
        return call(
                "POST",
                "/api/v1/rooms/" + room + "/messages",
                Map.of("clientMessageId", clientMessageId, "body", body));
    }

    /// Every event of the room, page by page.
    public List<JsonNode> readsEvents(String room) throws IOException, InterruptedException {
        var events = new ArrayList<JsonNode>();
        while (true) {
            var response = call("GET", "/api/v1/rooms/" + room + "/events?after=" + events.size() + "&limit=500", null);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            var page = JSON.readTree(response.body());
            page.path("items").forEach(events::add);
            if (events.size() >= page.path("lastSeq").asLong()) {
                return events;
            }
        }
    }

    public HttpResponse<String> call(String method, String path, @org.jspecify.annotations.Nullable Object body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token())
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : json(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }
}
