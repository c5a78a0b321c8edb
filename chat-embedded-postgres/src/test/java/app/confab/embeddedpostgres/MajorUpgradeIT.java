package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data of PostgreSQL 17 is taken along to the version that comes along, whole or not at all.
class MajorUpgradeIT {

    @TempDir
    private Path home;

    @BeforeEach
    void anOlderHome() throws Exception {
        try (var older = OlderPostgres.start(home)) {
            assertThat(ask(older.running(), "show server_version_num")).startsWith("17");
            execute(older.running(), "create table note (body text); insert into note values ('kept')");
        }
    }

    @Test
    void whatWasInTheOldOneIsInTheNewOne() throws Exception {
        try (var postgres = start(MajorUpgradeIT::copyNotes)) {
            assertThat(Sql.query(postgres, "show server_version_num")).startsWith("18");
            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
        assertThat(Files.readString(home.resolve("data-17/PG_VERSION"))).isEqualTo("17\n");
        assertThat(home.resolve("upgrade")).doesNotExist();
    }

    @Test
    void itHappensOnce() throws Exception {
        start(MajorUpgradeIT::copyNotes).close();

        start((from, to) -> {
                    throw new AssertionError("again");
                })
                .close();
    }

    @Test
    void whatDoesNotArriveStaysWhereItWas() throws Exception {
        assertThatThrownBy(() -> start((from, to) -> {
                    throw new SQLException("It got lost.");
                }))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("from PostgreSQL 17 to 18", "It got lost.", "Nothing was changed");

        assertThat(Files.readString(home.resolve("data/PG_VERSION"))).isEqualTo("17\n");
        try (var postgres = start(MajorUpgradeIT::copyNotes)) {
            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
    }

    @Test
    void aProgramThatDiesBetweenTheTwoRenamesIsHealed() throws Exception {
        start(MajorUpgradeIT::copyNotes).close();
        var aside = Files.createDirectory(home.resolve("upgrade"));
        Files.move(home.resolve("data"), aside.resolve("data"));
        Files.createFile(aside.resolve("complete"));

        try (var postgres = Given.started(home)) {
            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
        assertThat(aside).doesNotExist();
    }

    @Test
    void withoutTheOldProgramsTheDataIsLeftAlone() throws IOException {
        try (var folders = Files.newDirectoryStream(home, "pg-17*")) {
            for (var folder : folders) {
                Folders.delete(folder);
            }
        }

        assertThatThrownBy(() -> start(MajorUpgradeIT::copyNotes))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("is of PostgreSQL 17", "Nothing was changed");
    }

    private EmbeddedPostgres start(DataMove move) {
        return EmbeddedPostgres.start(EmbeddedPostgresSettings.in(home).with(Durability.FAST), move);
    }

    private static void copyNotes(RunningPostgres from, RunningPostgres to) throws SQLException {
        var body = ask(from, "select body from note");
        execute(to, "create table note (body text); insert into note values ('" + body + "')");
    }

    private static String ask(RunningPostgres postgres, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(RunningPostgres postgres, String statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }
}
