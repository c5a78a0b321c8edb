package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabCommand;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import app.confab.bootstrap.process.Person;
import app.confab.embeddedpostgres.RunningPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup is what the database was at one instant, and comes back as such or not at all.
class BackupIT {
    /// They come first in a backup. Not everything in a ZIP matters, such as the time of an entry.
    private static final int AMONG_THE_ACCOUNTS = 100;

    private static final int WRITERS = 6;
    private static final Map<String, String> KEY = Map.of("SECRET_KEY", OwnDatabase.SECRET_KEY);

    @TempDir
    Path folder;

    @Test
    void aBackupUnderLoadHoldsWhatWasAcknowledgedBeforeAndNoGap() throws Exception {
        var before = Files.createDirectory(folder.resolve("before"));
        var after = Files.createDirectory(folder.resolve("after"));
        var file = folder.resolve("backup").toString();
        try (var confab = ConfabProcess.launch(before, KEY)) {
            confab.awaitServing();
            var ada = Person.registered(confab.uri(), "ada");
            var room = ada.createsRoom("Kept");
            var acknowledged = backedUpUnderLoad(ada, room, before, file);
            var whole = ada.readsEvents(room);

            ConfabCommand.run(in(after), "restore", file).succeeded();

            try (var restored = ConfabProcess.launch(after, KEY)) {
                restored.awaitServing();
                var events = ada.at(restored.uri()).readsEvents(room);
                assertThat(events.stream().mapToLong(event -> event.path("seq").asLong()))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, events.size()).boxed().toList());
                assertThat(events).isEqualTo(whole.subList(0, events.size()));
                assertThat(events.stream()
                                .map(event ->
                                        event.at("/message/clientMessageId").asString()))
                        .containsAll(acknowledged);
                assertThat(ada.at(restored.uri()).posts(room, "next", "and on").statusCode())
                        .isEqualTo(201);
                assertThatANodeKeepsItsDatabase(after, file);
            }
        }
    }

    private static void assertThatANodeKeepsItsDatabase(Path data, String file) {
        var running =
                RunningPostgres.in(data.resolve("data").resolve("postgres")).orElseThrow();
        var database = OwnDatabase.of(running);
        await().until(() -> database.query("select count(*) from node").equals("1"));

        var refused = InProcess.run(in(data), "restore", "--force", file).failedInWords();

        assertThat(refused.err()).contains("runs on this database", "Stop every node");
    }

    @Test
    void aRestoreIsAnotherHistory() throws Exception {
        var used = used();
        var file = backedUp(used);
        var other = OwnDatabase.create();

        var restored = InProcess.run(other.variables(), "restore", file).succeeded();

        assertThat(restored.out()).contains("account", "3 rows", " 1 row\n", "every hash is the backup's", "taken");
        assertThat(other.query("select count(*) from account")).isEqualTo("3");
        assertThat(other.query("select epoch from history")).isNotEqualTo(used.query("select epoch from history"));
    }

    @Test
    void itIsForItsOwnerAlone() throws Exception {
        var file = Path.of(backedUp(used()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nothingIsMadeWhereThereIsNoDatabase() {
        var refused = InProcess.run(
                        in(folder), "backup", folder.resolve("backup").toString())
                .failedInWords();

        assertThat(refused.err()).contains("no database in " + folder.resolve("data"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessTold() throws Exception {
        var used = used();
        var file = backedUp(used);

        var again = InProcess.run(used.variables(), "backup", file).failedInWords();

        assertThat(again.err()).contains(file, "--force");
        InProcess.run(used.variables(), "backup", "--force", file).succeeded();
    }

    @Test
    void aDatabaseInUseIsKeptUnlessTold() throws Exception {
        var file = backedUp(used());
        var other = used();
        other.execute("update account set display_name = 'Other'");

        var refused = InProcess.run(other.variables(), "restore", file).failedInWords();

        assertThat(refused.err()).contains("in use", "--force");
        assertThat(other.query("select min(display_name) from account")).isEqualTo("Other");
        InProcess.run(other.variables(), "restore", "--force", file).succeeded();
        assertThat(other.query("select min(display_name) from account")).isEqualTo("Person 1");
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        var file = Path.of(backedUp(used()));
        var bytes = Files.readAllBytes(file);
        bytes[AMONG_THE_ACCOUNTS] ^= 1;
        Files.write(file, bytes);
        var other = OwnDatabase.create();

        var refused = InProcess.run(other.variables(), "restore", "--force", file.toString())
                .failedInWords();

        assertThat(refused.err()).contains("damaged");
        assertThat(other.query("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() throws Exception {
        var old = OwnDatabase.create();
        old.migrations().applyUpTo("010");
        old.execute(PEOPLE);
        var file = backedUp(old);
        var other = used();

        var restored =
                InProcess.run(other.variables(), "restore", "--force", file).succeeded();

        assertThat(restored.out())
                .contains("was at version 010 and is at " + other.migrations().version());
        assertThat(other.migrations().pending()).isEmpty();
        assertThat(other.query("select count(*) from account")).isEqualTo("3");
    }

    @Test
    void aDatabaseOfSomebodyElsesIsLeftAlone() throws Exception {
        var file = backedUp(used());
        var other = OwnDatabase.create();
        other.execute("create table invoice (id bigint)");

        var refused =
                InProcess.run(other.variables(), "restore", "--force", file).failedInWords();

        assertThat(refused.err()).contains("not Confab's");
    }

    private static final String PEOPLE = """
            insert into account (id, username, display_name, password_hash, created_at)
            select gen_random_uuid(), 'person' || n, 'Person ' || n, 'none', now() from generate_series(1, 3) n
            """;

    private static OwnDatabase used() throws Exception {
        var database = OwnDatabase.create();
        database.migrations().apply();
        database.execute(PEOPLE);
        return database;
    }

    private String backedUp(OwnDatabase database) {
        var file = folder.resolve("backup").toString();
        InProcess.run(database.variables(), "backup", file).succeeded();
        return file;
    }

    private static Map<String, String> in(Path folder) {
        return Map.of("DATA_DIR", folder.resolve("data").toString(), "SECRET_KEY", OwnDatabase.SECRET_KEY);
    }

    /// Answers what was acknowledged before the backup began.
    private static Set<String> backedUpUnderLoad(Person ada, String room, Path data, String file)
            throws InterruptedException {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var going = new AtomicBoolean(true);
        var writers = startWriters(ada, room, going, acknowledged);
        await().until(() -> acknowledged.size() > 100);
        var before = Set.copyOf(acknowledged);
        ConfabCommand.run(in(data), "backup", file).succeeded();
        var meanwhile = acknowledged.size();
        going.set(false);
        for (var writer : writers) {
            writer.join();
        }
        assertThat(meanwhile).as("people chat on").isGreaterThan(before.size());
        return before;
    }

    private static List<Thread> startWriters(Person ada, String room, AtomicBoolean going, Set<String> acknowledged) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> {
                    for (var n = 0; going.get(); n++) {
                        post(ada, room, writer + "-" + n);
                        acknowledged.add(writer + "-" + n);
                    }
                }))
                .toList();
    }

    private static void post(Person ada, String room, String name) {
        try {
            assertThat(ada.posts(room, name, "message\n" + name + "\t\\").statusCode())
                    .isEqualTo(201);
        } catch (IOException noAnswer) {
            throw new AssertionError(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
