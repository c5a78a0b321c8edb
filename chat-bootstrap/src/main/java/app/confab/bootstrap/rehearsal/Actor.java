package app.confab.bootstrap.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with an account and a connection, who knows no more of the server than its wire contract.
final class Actor implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final URI server;
    private final Map<String, String> credentials;
    private JsonNode session;
    private @Nullable WebSocket socket;
    private Ear ear = new Ear();

    private Actor(URI server, Map<String, String> credentials) {
        this.server = server;
        this.credentials = credentials;
        this.session = JSON.nullNode();
    }

    static Actor registered(URI server, String username) {
        var actor = new Actor(server, Map.of("username", username, "password", "correct horse battery"));
        actor.session = actor.calls("POST", "/auth/register", actor.credentials);
        return actor;
    }

    void logsIn() {
        session = calls("POST", "/auth/login", credentials);
    }

    void refreshes() {
        session = calls("POST", "/auth/refresh", null);
    }

    /// Connects and is welcomed.
    void connects(Map<String, Integer> cursors) {
        ear = new Ear();
        var address = URI.create("ws://" + server.getAuthority() + "/ws/chat");
        socket = client.newWebSocketBuilder().buildAsync(address, ear).join();
        says(Map.of("type", "hello", "token", token(), "cursors", cursors));
        awaits("welcome", 1);
    }

    /// As after a lost connection.
    void comesBack(String room, int cursor) {
        leaves();
        connects(Map.of(room, cursor));
    }

    void says(Map<String, ?> frame) {
        if (socket != null) {
            socket.sendText(JSON.writeValueAsString(frame), true).join();
        }
    }

    void awaits(String type, int count) {
        ear.awaits(type, count, PATIENCE);
    }

    /// Makes something by a POST, and answers its id.
    String creates(String path, Map<String, String> body) {
        return calls("POST", path, body).required("id").stringValue();
    }

    JsonNode calls(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Origin", server.toString())
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (!session.isNull()) {
            request.header("Authorization", "Bearer " + token());
        }
        return JSON.readTree(answer(request));
    }

    void gets(URI page) {
        answer(HttpRequest.newBuilder(page));
    }

    private byte[] answer(HttpRequest.Builder request) {
        try {
            var asked = request.timeout(PATIENCE).build();
            var response = client.send(asked, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 > 3) {
                throw new IllegalStateException(
                        asked.method() + " " + asked.uri() + " is answered by " + response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String token() {
        return session.required("accessToken").stringValue();
    }

    private void leaves() {
        if (socket != null) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    @Override
    public void close() {
        leaves();
        client.shutdownNow();
    }
}
