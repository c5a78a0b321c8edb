package app.confab.benchmark.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP calls that prepare a load: who is there, and in which rooms. A refusal is an exception with the
/// server's own words.
public final class ChatApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI url;
    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public ChatApi(URI url) {
        this.url = url;
    }

    public Person register(String username, String password) {
        var session = call("POST", "/auth/register", null, Map.of("username", username, "password", password));
        return new Person(
                session.required("user").required("id").stringValue(),
                session.required("accessToken").stringValue());
    }

    /// Opens a public room and returns its id.
    public String createRoom(Person owner, String name) {
        return call("POST", "/rooms", owner, Map.of("kind", "public", "name", name))
                .required("id")
                .stringValue();
    }

    public void join(Person person, String roomId) {
        call("PUT", "/rooms/" + roomId + "/members/me", person, Map.of());
    }

    /// Posts a message and returns its `seq`.
    public long post(Person author, String roomId, String clientMessageId, String body) {
        return call(
                        "POST",
                        "/rooms/" + roomId + "/messages",
                        author,
                        Map.of("clientMessageId", clientMessageId, "body", body))
                .required("seq")
                .longValue();
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode call(String method, String path, @Nullable Person caller, Map<String, String> body) {
        var request = HttpRequest.newBuilder(url.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.accessToken());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            var answer = mapper.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " is answered by " + response.statusCode() + " " + answer);
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
