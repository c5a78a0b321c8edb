package app.confab.oidc.identities;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers each path with whatever a test wants, right or wrong, as a provider that is broken or hostile might.
final class HandMadeProvider implements AutoCloseable {
    static final String CONFIGURATION = "/.well-known/openid-configuration";
    static final String TOKEN = "/token";
    static final String KEYS = "/keys";
    static final String USER_INFO = "/userinfo";

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private record Page(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    HandMadeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
        configure("");
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Tells its configuration, with some more in it that begins with a comma.
    void configure(String more) {
        says(CONFIGURATION, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/userinfo", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]%2$s}
                """.formatted(issuer(), more));
    }

    /// Tells its configuration with another address in one place.
    void tellsAt(String endpoint, String address) {
        configure("");
        var right = Objects.requireNonNull(pages.get(CONFIGURATION)).body();
        says(
                CONFIGURATION,
                right.replaceFirst("\"" + endpoint + "\": \"[^\"]*\"", "\"%s\": \"%s\"".formatted(endpoint, address)));
    }

    void says(String path, String json) {
        pages.put(path, new Page(200, JSON, json));
    }

    void refuses(String path, int status, String json) {
        pages.put(path, new Page(status, JSON, json));
    }

    void showsAPage(String path) {
        pages.put(path, new Page(200, HTML, "<html><body>Sorry</body></html>"));
    }

    /// The `Authorization` header of each call to the token endpoint, and its body.
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals(TOKEN)) {
                asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            }
            var page = pages.getOrDefault(path, new Page(404, HTML, ""));
            var bytes = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
