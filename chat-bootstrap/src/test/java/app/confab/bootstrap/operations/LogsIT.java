package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.world.AuthenticatorApp;
import app.confab.bootstrap.process.Clients;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a node logs is read by machines, and by more people than its messages are for.
class LogsIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAID = "the heron flies at noon";

    @TempDir
    Path folder;

    @Test
    void everyLineIsOneEcsObjectWithoutASecret() throws Exception {
        var variables = Map.of("LOG_FORMAT", "json", "LOG_LEVEL", "TRACE");
        try (var confab = ConfabProcess.launch(folder, variables)) {
            confab.awaitServing();
            var secrets = secretsOfSomebodyWhoChats(confab);
            assertThat(confab.stopsWithin(Duration.ofSeconds(20))).isIn(0, 143);

            var lines = confab.output().lines().map(LogsIT::parsed).toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(line.path("@timestamp").isString()).isTrue();
                assertThat(line.at("/log/level").isString()).isTrue();
                assertThat(line.at("/service/name").asString()).isEqualTo("confab");
                assertThat(line.path("message").isString()).isTrue();
                assertThat(line.has("requestId") || line.has("connectionId"))
                        .as("%s has an id", line)
                        .isTrue();
            });
            assertThat(secrets).noneMatch(confab.output()::contains);
        }
    }

    @Test
    void eachLineOfACallOrAFrameSaysWhoseItIs() throws Exception {
        var variables = Map.of("LOG_FORMAT", "json", "LOG_LEVEL", "DEBUG");
        try (var confab = ConfabProcess.launch(folder, variables)) {
            confab.awaitServing();
            try (var ada = Person.registered(confab.uri(), "ada");
                    var socket = Socket.helloWith(traced("handshake-7"), ada, confab.uri())) {
                call(confab, ada, traced("call-7"));
                socket.says(Map.of("type", "ping"));
                socket.hears("pong");

                var ofTheCall = lineWith(confab, "/api/v1/rooms was answered by 200");
                assertThat(ofTheCall.path("requestId").asString()).isEqualTo("call-7");
                assertThat(ofTheCall.path("accountId").asString()).isEqualTo(ada.id());
                assertThat(ofTheCall.at("/trace/id").asString()).isEqualTo(TRACE);

                var ofTheFrame = lineWith(confab, "Ping is heard");
                assertThat(ofTheFrame.path("connectionId").asString()).isEqualTo("handshake-7");
                assertThat(ofTheFrame.path("accountId").asString()).isEqualTo(ada.id());
                assertThat(ofTheFrame.at("/trace/id").asString()).isEqualTo(TRACE);
            }
        }
    }

    private static Map<String, String> traced(String requestId) {
        return Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01", "X-Request-Id", requestId);
    }

    private static void call(ConfabProcess confab, Person person, Map<String, String> headers) throws Exception {
        try (var client = Clients.client()) {
            var request = HttpRequest.newBuilder(confab.uri().resolve("/api/v1/rooms"))
                    .header("Authorization", "Bearer " + person.token());
            headers.forEach(request::header);
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static JsonNode lineWith(ConfabProcess confab, String text) {
        return await().until(
                        () -> confab.output()
                                .lines()
                                .filter(line -> line.contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .map(LogsIT::parsed)
                .orElseThrow();
    }

    private static List<String> secretsOfSomebodyWhoChats(ConfabProcess confab) throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var room = ada.createsRoom("Birds");
            assertThat(ada.posts(room, "one", SAID).statusCode()).isEqualTo(201);
            assertThat(ada.posts(room, "two", SAID + "\u0000").statusCode()).isEqualTo(422);
            try (var socket = Socket.helloOf(ada, confab.uri(), Map.of())) {
                socket.hears("welcome");
                socket.says(Map.of("type", "send", "roomId", room, "clientMessageId", "three", "body", SAID));
                socket.hears("ack");
            }
            var secrets = new ArrayList<>(List.of(SAID, Person.PASSWORD, ada.token(), ada.refreshToken()));
            secrets.addAll(secretsOfASecondFactor(ada));
            assertThat(ada.call("POST", "/api/v1/auth/logout", null).statusCode())
                    .isEqualTo(204);
            return secrets;
        }
    }

    /// What is told, and what is typed.
    private static List<String> secretsOfASecondFactor(Person person) throws Exception {
        var own = "/api/v1/users/me/second-factor";
        var proposal = parsed(
                person.call("POST", own, Map.of("password", Person.PASSWORD)).body());
        var secret = proposal.path("secret").asString();
        var code = new AuthenticatorApp(secret).codeAt(Instant.now());
        var confirmed = parsed(
                person.call("POST", own + "/confirmation", Map.of("code", code)).body());
        var recovery = confirmed.at("/recoveryCodes/0").asString();
        var login = Map.of("username", person.username(), "password", Person.PASSWORD, "code", recovery);
        assertThat(person.call("POST", "/api/v1/auth/login", login).statusCode())
                .isEqualTo(200);
        return List.of(secret, "\"" + code + "\"", recovery);
    }

    private static JsonNode parsed(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
