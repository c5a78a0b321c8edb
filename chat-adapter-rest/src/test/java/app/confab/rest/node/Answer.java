package app.confab.rest.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back.
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public Answer is(int expected) {
        assertThat(status).as("status of " + body).isEqualTo(expected);
        return this;
    }

    /// A problem with this status and code, complete as the wire contract wants it.
    public Answer isProblem(int expected, String code) {
        is(expected);
        assertThat(header("Content-Type")).hasValue("application/problem+json");
        var json = json();
        assertThat(json.path("code").asString()).isEqualTo(code);
        assertThat(json.path("status").asInt()).isEqualTo(expected);
        assertThat(json.path("requestId").asString())
                .isEqualTo(header("X-Request-Id").orElseThrow());
        assertThat(json.has("type") && json.has("title") && json.has("detail")).isTrue();
        return this;
    }

    /// The fields that an `invalid` names, in its order.
    public List<String> invalidFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    /// The `Set-Cookie` line of one cookie.
    public String cookie(String name) {
        return headers.allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + headers.map()));
    }

    /// The value of a cookie that was set.
    public String cookieValue(String name) {
        return cookie(name).substring(name.length() + 1).split(";", 2)[0];
    }
}
