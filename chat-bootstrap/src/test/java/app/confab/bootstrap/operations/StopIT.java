package app.confab.bootstrap.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM ends the process in time, whatever its database and its peers do, and costs nothing that was
/// acknowledged.
class StopIT {
    private static final int WRITERS = 6;
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatHangsDoesNotHoldUpTheStop() throws Exception {
        try (var confab = ConfabProcess.start(folder);
                var ada = Person.registered(confab.uri(), "ada");
                var _ = peerWhoNeverAnswers(confab)) {
            var room = ada.createsRoom("Kept");
            var acknowledged = ConcurrentHashMap.<String>newKeySet();
            var writers = startWriters(ada, room, acknowledged);
            await().until(() -> acknowledged.size() > 40);

            try (var _ = confab.freezePostgres()) {
                await().until(() -> !confab.isServing());
                assertThat(confab.stopsWithin(AT_MOST)).isIn(0, 143);
            }

            for (var writer : writers) {
                writer.join();
            }
            confab.startAgain();
            assertThat(namesIn(ada, room)).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private static List<Thread> startWriters(Person ada, String room, Set<String> acknowledged) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> postUntilRefused(ada, room, writer, acknowledged)))
                .toList();
    }

    private static void postUntilRefused(Person ada, String room, int writer, Set<String> acknowledged) {
        try {
            for (var n = 0; ; n++) {
                var name = writer + "-" + n;
                if (ada.posts(room, name, "message " + name).statusCode() != 201) {
                    return;
                }
                acknowledged.add(name);
            }
        } catch (IOException noAnswer) {
            // The server is gone; what it did not acknowledge is not asked for.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> namesIn(Person ada, String room) throws IOException, InterruptedException {
        return ada.readsEvents(room).stream()
                .filter(event -> event.has("message"))
                .map(event -> event.path("message").path("clientMessageId").asString())
                .toList();
    }

    /// A socket whose other end sleeps, as that of a closed laptop: it does not even answer a good-bye.
    private static Socket peerWhoNeverAnswers(ConfabProcess confab) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), confab.port());
        var handshake = """
                GET /ws/chat HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(confab.uri().getAuthority());
        socket.getOutputStream().write(handshake.getBytes(US_ASCII));
        var answer = new String(socket.getInputStream().readNBytes("HTTP/1.1 101".length()), US_ASCII);
        assertThat(answer).isEqualTo("HTTP/1.1 101");
        return socket;
    }
}
