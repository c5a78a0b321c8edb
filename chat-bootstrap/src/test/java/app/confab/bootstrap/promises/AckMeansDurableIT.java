package app.confab.bootstrap.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 1: what was acknowledged survives a `kill -9` of the server, of the database, and of both; and with
/// promise 3, what was repeated until it was acknowledged is there once.
class AckMeansDurableIT {
    private static final int WRITERS = 6;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws IOException, InterruptedException {
        try (var confab = ConfabProcess.start(folder);
                var ada = Person.registered(confab.uri(), "ada")) {
            var room = ada.createsRoom("Kept");

            survives(confab, ada, room, "server", () -> confab.killHard().startAgain());
            survives(confab, ada, room, "database", () -> {
                confab.killPostgresHard();
                confab.awaitServing();
            });
            survives(
                    confab,
                    ada,
                    room,
                    "both",
                    () -> confab.killPostgresHard().killHard().startAgain());
        }
    }

    /// Posts from several writers, each repeating until it is answered, while `fault` happens; then reads the
    /// room.
    private static void survives(ConfabProcess confab, Person ada, String room, String round, Runnable fault)
            throws IOException, InterruptedException {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var going = new AtomicBoolean(true);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer ->
                        Thread.ofVirtual().start(() -> write(ada, room, round + "-" + writer, going, acknowledged)))
                .toList();

        awaitMore(acknowledged, 40);
        fault.run();
        awaitMore(acknowledged, 40);
        going.set(false);
        for (var writer : writers) {
            writer.join();
        }

        assertHolds(
                ada.readsEvents(room).stream()
                        .filter(event -> event.has("message"))
                        .map(event ->
                                event.path("message").path("clientMessageId").asString())
                        .filter(name -> name.startsWith(round))
                        .toList(),
                acknowledged);
        assertGapless(ada, room);
        assertThat(confab.output()).doesNotContain("\tat ").doesNotContain("Failed to validate connection");
    }

    private static void write(Person ada, String room, String writer, AtomicBoolean going, Set<String> acknowledged) {
        for (var n = 0; going.get(); n++) {
            var name = writer + "-" + n;
            await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> isPosted(ada, room, name));
            acknowledged.add(name);
        }
    }

    private static boolean isPosted(Person ada, String room, String name) throws InterruptedException {
        try {
            var status = ada.posts(room, name, "message " + name).statusCode();
            assertThat(status).isIn(200, 201, 503);
            return status != 503;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static void awaitMore(Set<String> acknowledged, int more) {
        var before = acknowledged.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= before + more);
    }

    private static void assertHolds(List<String> posted, Set<String> acknowledged) {
        assertThat(posted).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private static void assertGapless(Person ada, String room) throws IOException, InterruptedException {
        var seqs = ada.readsEvents(room).stream()
                .mapToLong(event -> event.path("seq").asLong())
                .toArray();
        assertThat(seqs).isEqualTo(LongStream.rangeClosed(1, seqs.length).toArray());
    }
}
