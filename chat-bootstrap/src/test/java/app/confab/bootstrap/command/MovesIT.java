package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import app.confab.bootstrap.process.Person;
import app.confab.embeddedpostgres.OlderPostgres;
import app.confab.embeddedpostgres.RunningPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// All that people wrote goes along to another database: one's own, or that of a newer PostgreSQL.
class MovesIT {
    private static final Map<String, String> KEY = Map.of("SECRET_KEY", OwnDatabase.SECRET_KEY);

    /// What the log holds of a room in which somebody has said something.
    private record Said(Person author, String room, List<JsonNode> events) {
        static Said to(ConfabProcess confab) throws IOException, InterruptedException {
            var ada = Person.registered(confab.uri(), "ada");
            var room = ada.createsRoom("Kept");
            ada.posts(room, "first", "kept");
            return new Said(ada, room, ada.readsEvents(room));
        }

        void assertKnownTo(ConfabProcess confab) throws IOException, InterruptedException {
            assertThat(author.at(confab.uri()).readsEvents(room)).isEqualTo(events);
        }
    }

    @TempDir
    Path folder;

    @Test
    void fromTheEmbeddedDatabaseToOnesOwn() throws Exception {
        var file = folder.resolve("move.backup").toString();
        var own = OwnDatabase.create();
        Said said;
        Map<String, String> embedded;
        try (var before = ConfabProcess.launch(folder, KEY)) {
            before.awaitServing();
            said = Said.to(before);
            embedded = before.variables();
        }

        InProcess.run(embedded, "backup", file).succeeded();
        InProcess.run(own.variables(), "restore", file).succeeded();

        try (var moved = ConfabProcess.launch(folder, own.variables())) {
            moved.awaitServing();
            said.assertKnownTo(moved);
        }
    }

    @Test
    void fromAnOlderPostgresToTheOneThatComesAlong() throws Exception {
        var home = folder.resolve("data").resolve("postgres");
        Said said;
        String epoch;
        try (var older = OlderPostgres.start(home);
                var before = ConfabProcess.launch(
                        folder, OwnDatabase.of(older.running()).variables())) {
            before.awaitServing();
            said = Said.to(before);
            epoch = OwnDatabase.of(older.running()).query("select epoch from history");
        }

        try (var after = ConfabProcess.launch(folder, KEY)) {
            after.awaitServing();
            said.assertKnownTo(after);
            assertThat(after.output())
                    .contains("Taking the data of PostgreSQL 17")
                    .contains("data-17");
            assertThat(Files.readString(home.resolve("data/PG_VERSION"))).isEqualTo("18\n");
            var running = RunningPostgres.in(home).orElseThrow();
            assertThat(OwnDatabase.of(running).query("select epoch from history"))
                    .isEqualTo(epoch);
        }
        assertThat(home).isDirectoryNotContaining("glob:**.backup");
    }
}
