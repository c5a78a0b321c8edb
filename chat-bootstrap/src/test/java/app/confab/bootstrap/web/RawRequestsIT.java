package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Requests that no well-behaved client sends get a problem document with a request id too, whoever refuses them.
class RawRequestsIT {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String EMPTY_BODY = "Content-Length: 0\r\n";

    @TempDir
    static Path folder;

    private static ConfabProcess confab;

    @BeforeAll
    static void start() {
        // As in a pod, where Spring knows better whom to believe.
        confab = ConfabProcess.launch(
                folder, Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "KUBERNETES_SERVICE_PORT", "443"));
        confab.awaitServing();
    }

    @AfterAll
    static void stop() {
        confab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rooms/%zz,            400, malformed",
        "/api/v1/rooms/%ff,            400, malformed",
        "/api/v1/rooms/%00,            400, malformed",
        "/api/v1/rooms/a\\b,           400, malformed",
        "/api/v1/rooms/\u00FC,         400, malformed",
        "/api/v1/rooms x,              400, malformed",
        "/api/v1/rooms#x,              400, malformed",
        "http://evil.example/api/v1,   400, malformed",
        "/api/v1/rooms/a%2Fb,          404, not_found",
        "/api/v1/rooms/a%5Cb,          404, not_found",
        "/api/v1/rooms/%252F,          404, not_found",
        "/api/v1/rooms/a;b=c/messages, 404, not_found",
        "/api/v1/..;/rooms,            404, not_found",
        "/api/v1/../v1/rooms,          404, not_found",
        "/api/v1/%2e%2e/v1/rooms,      404, not_found",
        "/api/v1//rooms,               404, not_found",
        "/docs/../application.yaml,    404, not_found",
        "/docs/%2e%2e/application.yaml, 404, not_found",
        "/api/v1/rooms?query=<a|b>,    401, unauthenticated"
    })
    void unusualAddresses(String address, int status, String code) throws IOException {
        refused("GET " + address + " HTTP/1.1\r\n" + host() + "\r\n", status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "No colon,                        400, malformed",
        "X-Request-Id: a\u0001b,          400, malformed",
        "Content-Length: -1,              400, malformed",
        "Transfer-Encoding: gzip,         400, malformed",
        "Expect: nonsense,                400, malformed",
        "Host: second.example,            400, malformed"
    })
    void brokenHeaders(String header, int status, String code) throws IOException {
        refused("POST /api/v1/auth/login HTTP/1.1\r\n" + host() + header + "\r\n\r\n", status, code);
    }

    /// Bytes beyond ASCII, which RFC 9110 lets anybody send in any header: as UTF-8 some of them read like control
    /// characters.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: Prüfer Ü",
                "Accept-Language: Ü",
                "Origin: http://Ü.example",
                "traceparent: Ü",
                "X-Forwarded-For: Ü",
                "X-Request-Id: Ü",
                "Cookie: a=Ü",
                "Authorization: Bearer Ü"
            })
    void headersMayHoldWhatIsNotAscii(String header) throws IOException {
        var body = "{\"username\":\"nobody\",\"password\":\"correct horse\"}";

        refused(
                "POST /api/v1/auth/login HTTP/1.1\r\n" + host() + header + "\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body,
                401,
                "invalid_credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/rooms HTTP/7.1,   400, malformed",
        "G(T /api/v1/rooms HTTP/1.1,   400, malformed",
        "OPTIONS * HTTP/1.1,           404, not_found",
        "nonsense,                     400, malformed",
        "TRACE /api/v1/rooms HTTP/1.1, 401, unauthenticated",
        "TRACE /health HTTP/1.1,       405, method_not_allowed",
        "BREW /api/v1/auth/login HTTP/1.1, 405, method_not_allowed"
    })
    void brokenLines(String line, int status, String code) throws IOException {
        refused(line + "\r\n" + host() + EMPTY_BODY + "\r\n", status, code);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/rooms?q=LONG, a", "/api/v1/rooms, LONG"})
    void addressesAndHeadersThatAreTooLong(String address, String header) throws IOException {
        var request = "GET " + address + " HTTP/1.1\r\n" + host() + "X-Long: " + header + "\r\n\r\n";

        refused(request.replace("LONG", "x".repeat(20_000)), 413, "too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8000", "localhost.evil.example", "192.0.2.7"})
    void namesThatAreNotOurs(String host) throws IOException {
        refused("GET /api/v1/rooms HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 404, "not_found");
    }

    /// Whose own headers are as it likes: this machine's proxies are trusted, and it calls from this machine.
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: localhost", "Forwarded: for=192.0.2.7;host=localhost"})
    void aReboundNameThatPassesForAProxy(String header) throws IOException {
        var request = "GET /api/v1/rooms HTTP/1.1\r\nHost: evil.example\r\n" + header + "\r\n\r\n";

        refused(request, 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:9000", "[::1]:9443"})
    void ourNamesOnAnotherPort(String host) throws IOException {
        refused("GET /api/v1/rooms HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 401, "unauthenticated");
        var refresh = "POST /api/v1/auth/refresh HTTP/1.1\r\nHost: " + host + "\r\n" + EMPTY_BODY
                + "Cookie: confab_refresh=none\r\nOrigin: http://";
        refused(refresh + host + "\r\n\r\n", 401, "unauthenticated");
        refused(refresh + "localhost:1\r\n\r\n", 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:9000, 101", "http://localhost:9001, 403", "http://evil.example:9000, 403"})
    void aHandshakeByOurNameOnAnotherPort(String origin, int status) throws IOException {
        var handshake = "GET /ws/chat HTTP/1.1\r\nHost: localhost:9000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " + origin;

        assertThat(answerTo(handshake + "\r\n\r\n", "\r\n")).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "2\\r\\n{}\\r\\n, Content-Length: 2\\r\\nTransfer-Encoding: chunked",
        "{},              Content-Length: 2\\r\\nContent-Length: 3",
        "2\\r\\n{}\\r\\n, Transfer-Encoding: chunked\\r\\nTransfer-Encoding: identity",
        "zz,              Transfer-Encoding: chunked"
    })
    void bodiesOfUncertainLength(String body, String headers) throws IOException {
        var request = "POST /api/v1/auth/login HTTP/1.1\r\n" + host() + "Content-Type: application/json\r\n"
                + headers.translateEscapes() + "\r\n\r\n" + body.translateEscapes() + "\r\n0\r\n\r\n";

        refused(request, 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void aConnectionThatEndsWithTheAnswerIsSaidTo(String body) throws IOException {
        var answer = answerTo(
                "PUT /api/v1/rooms/%00 HTTP/1.1\r\n" + host() + "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Connection: close\r\n");
    }

    private static void refused(String request, int status, String code) throws IOException {
        var answer = answerTo(request);
        var parts = answer.split("\r\n\r\n", 2);

        assertThat(parts[0]).startsWith("HTTP/1.1 " + status + " ").contains("Content-Type: application/problem+json");
        var problem =
                JsonMapper.shared().readTree(parts[1].substring(parts[1].indexOf('{'), parts[1].lastIndexOf('}') + 1));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(parts[0])
                .contains("X-Request-Id: " + problem.get("requestId").asString());
    }

    private static String answerTo(String request) throws IOException {
        return answerTo(request, "}");
    }

    private static String answerTo(String request, String end) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), confab.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            while (answer.indexOf(end) < 0) {
                var read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private static String host() {
        return "Host: 127.0.0.1:" + confab.port() + "\r\n";
    }
}
