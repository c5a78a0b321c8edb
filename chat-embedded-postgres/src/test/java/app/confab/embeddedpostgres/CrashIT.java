package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void aKilledServerIsStartedAgainOnTheSamePort() throws IOException {
        try (var postgres = EmbeddedPostgres.start(Given.durable(home))) {
            Sql.execute(postgres, "create table note (body text)");
            Sql.execute(postgres, "insert into note values ('kept')");
            var killed = Given.postmasterOf(home);

            killed.destroyForcibly();
            await().atMost(PATIENCE).until(() -> !killed.isAlive() && answers(postgres));

            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatHangsIsCutOffAndLosesNothing() throws IOException {
        try (var postgres = EmbeddedPostgres.start(Given.durable(home))) {
            Sql.execute(postgres, "create table note (body text)");
            Sql.execute(postgres, "insert into note values ('kept')");
            Given.frozen(home);

            assertTimeout(Duration.ofSeconds(10), postgres::close);
        }
        try (var postgres = EmbeddedPostgres.start(Given.durable(home))) {
            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatOutlivedItsProgramIsHealed() throws IOException {
        var launcher = Launcher.start(home);
        var acknowledged = launcher.kill(launcher.awaitCommits(200));
        var orphan = Given.postmasterOf(home);

        try (var postgres = EmbeddedPostgres.start(Given.durable(home))) {
            await().until(() -> !orphan.isAlive());
            assertHasEveryRowUpTo(acknowledged, postgres);
        }
    }

    @Test
    void programAndServerKilledTogetherLoseNothing() throws IOException {
        var launcher = Launcher.start(home);
        var seen = launcher.awaitCommits(200);
        Given.postmasterOf(home).destroyForcibly();
        var acknowledged = launcher.kill(seen);

        try (var postgres = EmbeddedPostgres.start(Given.durable(home))) {
            assertHasEveryRowUpTo(acknowledged, postgres);
        }
    }

    @Test
    void aProgramKilledWhileItCreatesTheDataStartsAnew() throws IOException {
        var launcher = Launcher.launch(home);
        await().atMost(PATIENCE).until(this::dataIsBeingCreated);
        launcher.kill(0);
        assertThat(home.resolve("data")).doesNotExist();

        try (var postgres = Given.started(home)) {
            assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            Given.started(home).close();
            assertThat(dataIsBeingCreated()).isFalse();
        });
    }

    private boolean dataIsBeingCreated() throws IOException {
        try (var unfinished = Files.newDirectoryStream(home, "data.init-*")) {
            return unfinished.iterator().hasNext();
        }
    }

    @Test
    void aFileThatNamesADeadProcessIsNoObstacle() throws IOException {
        var stopped = Given.aStoppedHome(home);
        var dead = new ProcessBuilder("true").start();
        dead.onExit().join();
        Given.postmasterFile(stopped, dead.pid());

        Given.started(home).close();
    }

    @Test
    void aProcessThatGotTheServersNumberComesToNoHarm() throws IOException {
        var stopped = Given.aStoppedHome(home);
        var innocent = new ProcessBuilder("sleep", "600").start();
        Given.postmasterFile(stopped, innocent.pid());

        Given.started(home).close();

        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    @Test
    void anotherHomesServerThatGotTheNumberComesToNoHarm() throws IOException {
        var stopped = Given.aStoppedHome(home.resolve("one"));
        try (var other = Given.started(home.resolve("two"))) {
            Given.postmasterFile(
                    stopped, Given.postmasterOf(home.resolve("two")).pid());

            Given.started(home.resolve("one")).close();

            assertThat(Sql.query(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anEmptyFileIsNoObstacle() throws IOException {
        Files.createFile(Given.aStoppedHome(home).data().resolve("postmaster.pid"));

        Given.started(home).close();
    }

    @Test
    void programsThatLostAPartAreUnpackedAgain() throws IOException {
        var parent = home.resolve("binaries");
        var binaries = Binaries.unpackedIn(parent, Platform.current());
        Files.writeString(binaries.program("postgres"), "");
        Files.createDirectory(binaries.folder().resolveSibling(binaries.folder().getFileName() + ".tmp"));

        var again = Binaries.unpackedIn(parent, Platform.current());

        assertThat(again).isEqualTo(binaries);
        assertThat(again.program("postgres")).isExecutable().isNotEmptyFile();
        try (var left = Files.list(parent)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".tmp"));
        }
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        try (var connection = Sql.connect(postgres)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void assertHasEveryRowUpTo(long acknowledged, EmbeddedPostgres postgres) {
        assertThat(acknowledged).isGreaterThan(200);
        assertThat(Sql.query(postgres, "select count(*) from note where number <= " + acknowledged))
                .isEqualTo(String.valueOf(acknowledged));
    }
}
