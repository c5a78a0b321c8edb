package app.confab.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import app.confab.embeddedpostgres.testing.SharedBinaries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes whose statements go through PgBouncer in transaction mode, each on whichever connection is free,
/// while they hear each other on connections of their own.
@Tag("system")
class BehindPgBouncerIT {
    private static final int MESSAGES = 200;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static PgBouncer bouncer;
    private static ConfabProcess one;
    private static ConfabProcess other;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start(
                EmbeddedPostgresSettings.in(folder.resolve("postgres")).withBinaries(SharedBinaries.folder()));
        bouncer = PgBouncer.start(folder, postgres);
        one = node();
        other = node();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        bouncer.close();
        postgres.close();
    }

    @Test
    void everybodyHearsEverythingWhicheverConnectionServesThem() throws Exception {
        try (var ada = Person.registered(one.uri(), "ada");
                var grace = Person.registered(other.uri(), "grace")) {
            var room = ada.createsRoom("Crossing");
            grace.joins(room);
            try (var screen = Socket.helloOf(grace, other.uri(), Map.of())) {
                assertThat(postMany(ada, room)).allMatch(status -> status == 201);

                screen.hears(event ->
                        event.at("/event/message/clientMessageId").asString("").equals("m-0"));
                screen.hears(event -> event.at("/event/seq").asLong() == MESSAGES + 2);
            }
            assertThat(grace.readsEvents(room)).hasSize(MESSAGES + 2);
        }
        assertThat(one.output() + other.output()).doesNotContain("prepared statement");
    }

    private static List<Integer> postMany(Person person, String room) throws Exception {
        var posts = IntStream.range(0, MESSAGES)
                .<Callable<Integer>>mapToObj(
                        n -> () -> person.posts(room, "m-" + n, "number " + n).statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var statuses = new ArrayList<Integer>();
            for (var post : threads.invokeAll(posts)) {
                statuses.add(post.get());
            }
            return statuses;
        }
    }

    private static ConfabProcess node() {
        var node = ConfabProcess.launch(
                folder,
                Map.of(
                        "DATABASE_URL",
                        url(bouncer.port()),
                        "DATABASE_DIRECT_URL",
                        url(postgres.port()),
                        "SECRET_KEY",
                        "5f0c1b7e93d24a688e1f0a7c2b9d3e4f5f0c1b7e93d24a688e1f0a7c2b9d3e4f",
                        "REGISTRATION",
                        "open"));
        node.awaitServing();
        return node;
    }

    private static String url(int port) {
        return "postgresql://%s:%s@127.0.0.1:%d/confab".formatted(postgres.username(), postgres.password(), port);
    }
}
