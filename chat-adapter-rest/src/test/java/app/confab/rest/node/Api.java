package app.confab.rest.node;

import app.confab.rest.document.ApiDocument;
import app.confab.rest.document.DescribedAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.env.Environment;

/// A client of the node under test, which takes no answer that the document does not describe. Immutable: `with`
/// and `as` give another one.
public final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DescribedAnswers DESCRIBED = new DescribedAnswers();
    private static final Set<String> ABOUT_CALLS = Set.of("HEAD", "OPTIONS");

    private final String base;
    private final Map<String, String> headers;

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Api of(Environment environment) {
        return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"), Map.of());
    }

    /// Where this node is served.
    public String origin() {
        return base;
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /// The value that each request has for this header.
    public String header(String name) {
        return Objects.requireNonNull(headers.get(name));
    }

    public Api without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Api(base, fewer);
    }

    /// Registers somebody fresh, who calls from now on.
    public Api as(String username) {
        var session = post("/api/v1/auth/register", credentials(username)).is(201);
        return withToken(session.text("/accessToken"));
    }

    /// Logs in as somebody who has an account.
    public Api asKnown(String username) {
        return withToken(
                post("/api/v1/auth/login", credentials(username)).is(200).text("/accessToken"));
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public static String credentials(String username) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, TestNode.PASSWORD);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return json().send("POST", path, BodyPublishers.ofString(json));
    }

    public Answer put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return json().send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return json().send("PATCH", path, BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        try {
            return checked(method, path, Answer.of(HTTP.send(request.build(), BodyHandlers.ofString())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path + " got no answer", failed);
        }
    }

    private static Answer checked(String method, String path, Answer answer) {
        var ofTheApi = path.startsWith(ApiDocument.API + "/") && !path.startsWith(TestNode.FOR_TESTS_ALONE);
        if (ofTheApi && !ABOUT_CALLS.contains(method)) {
            DESCRIBED.check(method, path.split("\\?", 2)[0], answer.status(), answer.headers(), answer.body());
        }
        return answer;
    }

    private Api json() {
        return headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
    }
}
