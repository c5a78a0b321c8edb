package app.confab.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.Clients;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import app.confab.bootstrap.process.TestCertificate;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What is confirmed before each release: the program with its production variables, behind a real nginx with TLS, on a
/// PostgreSQL with TLS, does what people do all day.
@Tag("system")
class ReleaseIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path folder;

    private static EncryptedPostgres postgres;
    private static ConfabProcess confab;
    private static Nginx nginx;

    @BeforeAll
    static void start() throws Exception {
        postgres = EncryptedPostgres.start(folder);
        var port = ConfabProcess.freePort();
        confab = ConfabProcess.launch(folder, production(postgres.verifiedUrl(), "https://localhost:" + port));
        confab.awaitServing();
        nginx = Nginx.start(folder, TestCertificate.made(folder, "nginx"), port, confab.port());
    }

    @AfterAll
    static void stop() {
        nginx.close();
        assertThat(confab.stopsWithin(Duration.ofSeconds(20))).isIn(0, 143);
        postgres.close();
    }

    @Test
    void peopleChatAsInProduction() throws Exception {
        try (var ada = Person.registered(nginx.uri(), "ada");
                var grace = Person.registered(nginx.uri(), "grace")) {
            var room = ada.createsRoom("Releases");
            grace.joins(room);
            try (var graces = Socket.helloOf(grace, nginx.uri(), Map.of());
                    var adas = Socket.helloOf(ada, nginx.uri(), Map.of())) {
                adas.says(
                        Map.of("type", "send", "ref", 1, "roomId", room, "clientMessageId", "one", "body", "Ship it?"));
                assertThat(adas.hears("ack").path("ref").asInt()).isEqualTo(1);
                graces.hears(
                        event -> event.at("/event/message/body").asString("").equals("Ship it?"));
            }
            var history = grace.call("GET", "/api/v1/rooms/" + room + "/messages", null);
            assertThat(bodies(history)).isEqualTo("Ship it?");
        }
        assertThat(postgres.encryptsAll()).isTrue();
    }

    @Test
    void whoeverLogsInStaysLoggedIn() throws Exception {
        var name = "linus-" + confab.port();
        assertThat(auth("register", name, "").statusCode()).isEqualTo(201);
        var loggedIn = auth("login", name, "");
        assertThat(loggedIn.statusCode()).isEqualTo(200);
        assertThat(loggedIn.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Secure"));

        var refreshed = auth("refresh", name, cookies(loggedIn));
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        var token = JSON.readTree(refreshed.body()).path("accessToken").asString();
        assertThat(cookies(refreshed)).contains("confab_refresh=").isNotEqualTo(cookies(loggedIn));
        assertThat(get("/api/v1/users/me", token).statusCode()).isEqualTo(200);
    }

    @Test
    void browsersGetHttp2AndAreToldToStay() throws Exception {
        var page = get("/login", "");
        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

        var plain = send(HttpRequest.newBuilder(nginx.plainUri().resolve("/login?next=here"))
                .build());
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location")).hasValue("https://localhost/login?next=here");
    }

    @Test
    void whatIsForOperatorsIsNotForThePublic() throws Exception {
        for (var path : new String[] {
            "/health", "/health/ready", "/docs", "/redoc", "/docs/openapi.yaml", "/actuator/prometheus"
        }) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDatabaseThatCannotProveWhoItIsIsNotTalkedTo() throws Exception {
        var other = TestCertificate.made(folder, "other");
        try (var refused = ConfabProcess.launch(folder, production(postgres.urlTrusting(other), "https://localhost"))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output())
                    .contains("DATABASE_URL")
                    .doesNotContain(postgres.postgres().password());
        }
    }

    private static Map<String, String> production(String database, String publicUrl) {
        return Map.of(
                "DATABASE_URL", database,
                "SECRET_KEY", "5f0c1b7e93d24a688e1f0a7c2b9d3e4f5f0c1b7e93d24a688e1f0a7c2b9d3e4f",
                "PUBLIC_URL", publicUrl,
                "REGISTRATION", "open",
                "RATE_LIMITS", "on",
                "LOG_FORMAT", "json");
    }

    private static HttpResponse<String> auth(String what, String name, String cookies) throws Exception {
        return send(HttpRequest.newBuilder(nginx.uri().resolve("/api/v1/auth/" + what))
                .header("Content-Type", "application/json")
                .header("Origin", nginx.uri().toString())
                .header("Cookie", cookies)
                .POST(
                        what.equals("refresh")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("""
                        {"username": "%s", "password": "%s"}""".formatted(name, Person.PASSWORD)))
                .build());
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(nginx.uri().resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = Clients.client()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String bodies(HttpResponse<String> history) {
        return JSON.readTree(history.body())
                .path("items")
                .valueStream()
                .map(message -> message.path("body").asString())
                .collect(Collectors.joining("\n"));
    }
}
