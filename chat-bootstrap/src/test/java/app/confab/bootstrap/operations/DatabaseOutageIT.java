package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.Clients;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that restarts or hangs while people write: everybody is answered, the node says how it is, and goes on by
/// itself as soon as the database does.
class DatabaseOutageIT {
    private static final int WRITERS = 8;

    /// The node's own two seconds, and one for a machine that has more to do.
    private static final Duration SOON = Duration.ofSeconds(3);

    /// A statement that hangs is given up after 15 s, and waiting for a connection after 3 s.
    private static final Duration AT_LAST = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static ConfabProcess confab;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final HttpClient client = Clients.client();

    private Person ada;
    private String room;
    private List<Thread> writers;

    @BeforeAll
    static void start() {
        confab = ConfabProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        confab.close();
    }

    @BeforeEach
    void putUnderLoad() throws Exception {
        ada = Person.registered(confab.uri(), "ada");
        room = ada.createsRoom("Weather");
        writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> write(writer)))
                .toList();
        await().until(() -> acknowledged.size() > 10 * WRITERS);
    }

    @AfterEach
    void close() {
        enough.set(true);
        ada.close();
        client.close();
    }

    @Test
    void aDatabaseThatRestartsIsBackWithoutAHand() throws Exception {
        confab.killPostgresHard();
        await("PostgreSQL is started again, within a second or two").until(() -> health() == 200);

        assertThatEverybodyGoesOn(SOON.multipliedBy(2));
    }

    @Test
    void aDatabaseThatHangsHoldsNobodyUp() throws Exception {
        try (var _ = confab.freezePostgres()) {
            await("the node says so").atMost(SOON).until(() -> health() == 503);
            await("whoever waits is told").atMost(AT_LAST).until(() -> answers.contains(503));
        }
        await("the node says so").atMost(SOON).until(() -> health() == 200);

        assertThatEverybodyGoesOn(AT_LAST);
    }

    /// Each writer writes again, nobody waited for longer, and nothing that was acknowledged is lost or there twice.
    private void assertThatEverybodyGoesOn(Duration longest) throws Exception {
        acknowledgedSince(acknowledged.size());
        enough.set(true);
        for (var writer : writers) {
            writer.join();
        }

        assertThat(answers).isSubsetOf(201, 503).contains(201);
        assertThat(Duration.ofNanos(slowest.get())).isLessThan(longest);
        assertThat(namesInTheRoom()).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    private void acknowledgedSince(int count) {
        await("the pool heals").atMost(AT_LAST).until(() -> acknowledged.size() > count + 10 * WRITERS);
    }

    private void write(int writer) {
        try {
            for (var n = 0; !enough.get(); n++) {
                var name = writer + "-" + n;
                var begun = System.nanoTime();
                var status = post(name);
                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                answers.add(status);
                if (status == 201) {
                    acknowledged.add(name);
                }
            }
        } catch (IOException noAnswer) {
            answers.add(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(confab.uri().resolve("/api/v1/rooms/" + room + "/messages"))
                .timeout(AT_LAST.plus(SOON))
                .header("Authorization", "Bearer " + ada.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"clientMessageId": "%s", "body": "it rains"}""".formatted(name)))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /// In time, or this fails.
    private int health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(confab.uri().resolve("/health"))
                .timeout(SOON)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private List<String> namesInTheRoom() throws IOException, InterruptedException {
        return ada.readsEvents(room).stream()
                .filter(event -> event.has("message"))
                .map(event -> event.path("message").path("clientMessageId").asString())
                .toList();
    }
}
