package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import app.confab.bootstrap.process.Person;
import app.confab.embeddedpostgres.OlderPostgres;
import app.confab.embeddedpostgres.RunningPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All that people wrote goes along to another database: one's own, or that of a newer PostgreSQL.
class MovesIT {
    private static final Map<String, String> KEY = Map.of("SECRET_KEY", OwnDatabase.SECRET_KEY);

    @TempDir
    Path folder;

    @Test
    void fromTheEmbeddedDatabaseToOnesOwn() throws Exception {
        var file = folder.resolve("move.backup").toString();
        var own = OwnDatabase.create();
        try (var embedded = ConfabProcess.launch(folder, KEY)) {
            embedded.awaitServing();
            var ada = Person.registered(embedded.uri(), "ada");
            var room = ada.createsRoom("Kept");
            ada.posts(room, "first", "kept");
            var events = ada.readsEvents(room);
            embedded.close();

            InProcess.run(embedded.variables(), "backup", file).succeeded();
            InProcess.run(own.variables(), "restore", file).succeeded();

            try (var moved = ConfabProcess.launch(folder, own.variables())) {
                moved.awaitServing();
                assertThat(ada.at(moved.uri()).readsEvents(room)).isEqualTo(events);
            }
        }
    }

    @Test
    void fromAnOlderPostgresToTheOneThatComesAlong() throws Exception {
        var home = folder.resolve("data").resolve("postgres");
        try (var older = OlderPostgres.start(home);
                var before = ConfabProcess.launch(
                        folder, OwnDatabase.of(older.running()).variables())) {
            before.awaitServing();
            var ada = Person.registered(before.uri(), "ada");
            var room = ada.createsRoom("Kept");
            ada.posts(room, "first", "kept");
            var events = ada.readsEvents(room);
            var epoch = OwnDatabase.of(older.running()).query("select epoch from history");
            before.close();
            older.close();

            try (var after = ConfabProcess.launch(folder, KEY)) {
                after.awaitServing();
                assertThat(ada.at(after.uri()).readsEvents(room)).isEqualTo(events);
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
}
