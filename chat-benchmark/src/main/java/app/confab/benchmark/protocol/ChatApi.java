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
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP calls that prepare a load: who is there, and in which rooms. A refusal is an exception with the
/// server's own words.
public final class ChatApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI url;
    private final AtomicInteger people = new AtomicInteger();
    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public ChatApi(URI url) {
        this.url = url;
    }

    public Person register(String username, String password) {
        var address = address(people.getAndIncrement());
        var request = request("POST", "/auth/register", Map.of("username", username, "password", password));
        Person.forwarded(address).forEach(request::header);
        var session = answer(request.build());
        return new Person(
                session.required("user").required("id").stringValue(),
                session.required("accessToken").stringValue(),
                address);
    }

    /// One of the block that is kept for benchmarks (RFC 2544, C.2.2).
    private static String address(int number) {
        return "198." + (18 + (number >> 16 & 1)) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
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

    private JsonNode call(String method, String path, Person caller, Map<String, String> body) {
        var request = request(method, path, body).header("Authorization", "Bearer " + caller.accessToken());
        caller.forwarded().forEach(request::header);
        return answer(request.build());
    }

    private HttpRequest.Builder request(String method, String path, Map<String, String> body) {
        return HttpRequest.newBuilder(url.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            var answer = mapper.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " "
                        + request.uri().getPath() + " is answered by " + response.statusCode() + " " + answer);
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
