package app.confab.bootstrap.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 2: across reconnects that hand back their cursors, a member receives every event exactly once and in
/// order. Promise 3: a send may be repeated until it is acknowledged, and is posted once.
class ExactlyOnceInOrderIT {

    @TempDir
    private static Path folder;

    private static ConfabProcess confab;

    @BeforeAll
    static void start() {
        confab = ConfabProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        confab.close();
    }

    @Test
    void aReaderWhoComesAndGoesGetsTheLog() throws IOException, InterruptedException {
        try (var ada = Person.registered(confab.uri(), "ada");
                var grace = Person.registered(confab.uri(), "grace")) {
            var room = ada.createsRoom("Comings and goings");
            grace.joins(room);
            var writing = Thread.ofVirtual().start(() -> sendsPipelined(ada, room, 600));

            var read = readsWithCuts(grace, room, 602);

            writing.join();
            assertThat(read).isEqualTo(LongStream.rangeClosed(1, 602).boxed().toList());
        }
    }

    @Test
    void aSendThatIsRepeatedIsPostedOnce() throws IOException, InterruptedException {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var room = ada.createsRoom("Echo");
            try (var socket = Socket.helloOf(ada, confab.uri(), Map.of())) {
                IntStream.range(0, 20).forEach(ref -> socket.says(send(ref, room, "same")));

                var first = socket.hears(frame -> frame.path("ref").asInt(-1) == 0);
                var last = socket.hears(frame -> frame.path("ref").asInt(-1) == 19);

                assertThat(first.path("duplicate").asBoolean()).isFalse();
                assertThat(last.path("duplicate").asBoolean()).isTrue();
                assertThat(last.path("seq").asLong())
                        .isEqualTo(first.path("seq").asLong());
                assertThat(ada.readsEvents(room)).hasSize(2);
            }
        }
    }

    @Test
    void aNameMeansTheSameMessageOverHttpAndOverTheSocket() throws IOException, InterruptedException {
        try (var ada = Person.registered(confab.uri(), "ada");
                var socket = Socket.helloOf(ada, confab.uri(), Map.of())) {
            var room = ada.createsRoom("Two ways");
            socket.says(send(1, room, "by-socket"));
            var ack = socket.hears("ack");
            var repeat = ada.posts(room, "by-socket", "again");
            assertThat(repeat.statusCode()).isEqualTo(200);
            assertThat(repeat.body()).contains(ack.path("messageId").asString());

            assertThat(ada.posts(room, "by-http", "first").statusCode()).isEqualTo(201);
            socket.says(send(2, room, "by-http"));
            var second = socket.hears(frame -> frame.path("ref").asInt(-1) == 2);
            assertThat(second.path("duplicate").asBoolean()).isTrue();
            assertThat(ada.readsEvents(room)).hasSize(3);
        }
    }

    private static void sendsPipelined(Person ada, String room, int count) {
        try (var socket = Socket.helloOf(ada, confab.uri(), Map.of())) {
            for (var n = 0; n < count; n++) {
                socket.says(send(n, room, "m-" + n));
                if (n % 50 == 49) {
                    var ref = n;
                    socket.hears(frame -> frame.path("ref").asInt(-1) == ref);
                }
            }
        }
    }

    /// Reads with a cursor, and cuts the connection after each few events.
    private static List<Long> readsWithCuts(Person grace, String room, int upTo) {
        var read = new ArrayList<Long>();
        while (read.size() < upTo) {
            var cursor = read.isEmpty() ? 0 : read.getLast();
            try (var socket = Socket.helloOf(grace, confab.uri(), Map.of(room, cursor))) {
                var wanted = Math.min(37, upTo - read.size());
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> socket.eventsOf(room).size() >= wanted);
                socket.eventsOf(room)
                        .forEach(event -> read.add(event.path("seq").asLong()));
            }
        }
        return read;
    }

    private static Map<String, Object> send(int ref, String room, String clientMessageId) {
        return Map.of(
                "type", "send", "ref", ref, "roomId", room, "clientMessageId", clientMessageId, "body", "hello " + ref);
    }
}
