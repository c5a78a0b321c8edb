package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a node logs is read by machines, and by more people than its messages are for.
class LogsIT {
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
            });
            assertThat(secrets).noneMatch(confab.output()::contains);
        }
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
            assertThat(ada.call("POST", "/api/v1/auth/logout", null).statusCode())
                    .isEqualTo(204);
            return List.of(SAID, Person.PASSWORD, ada.token(), ada.refreshToken());
        }
    }

    private static JsonNode parsed(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
