package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleIT {

    @TempDir
    private Path folder;

    private Path home() {
        return folder.resolve("home of confab's data");
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        try (var postgres = EmbeddedPostgres.start(Given.durable(home()))) {
            Sql.execute(postgres, "create table note (body text)");
            Sql.execute(postgres, "insert into note values ('kept')");
        }

        try (var postgres = EmbeddedPostgres.start(Given.durable(home()))) {
            assertThat(Sql.query(postgres, "select body from note")).isEqualTo("kept");
        }
    }

    @Test
    void closingStopsTheServerAndFreesTheHome() throws IOException {
        var postgres = Given.started(home());
        var postmaster = Given.postmasterOf(home());

        postgres.close();

        await().until(() -> !postmaster.isAlive());
        Given.started(home()).close();
    }

    @Test
    void commitsAreDurableUnlessToldOtherwise() {
        try (var durable = EmbeddedPostgres.start(Given.durable(home()))) {
            assertThat(Sql.query(durable, "show fsync")).isEqualTo("on");
            assertThat(Sql.query(durable, "show synchronous_commit")).isEqualTo("on");
        }

        try (var fast = EmbeddedPostgres.start(Given.fast(home()))) {
            assertThat(Sql.query(fast, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void textIsUtf8WithItsUpperCase() {
        try (var postgres = Given.started(home())) {
            assertThat(Sql.query(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.query(postgres, "select upper('äöüß é ж')")).isEqualTo("ÄÖÜß É Ж");
            assertThat(Sql.query(postgres, "select 'Ä' ~* 'ä' and '漢' ~ '\\w'")).isEqualTo("t");
        }
    }

    // Trigrams are made of what LC_CTYPE calls letters.
    @Test
    void trigramsKnowLettersBeyondAscii() {
        try (var postgres = Given.started(home())) {
            Sql.execute(postgres, "create extension pg_trgm");

            assertThat(Sql.query(postgres, "select cardinality(show_trgm('漢字'))"))
                    .isEqualTo("3");
        }
    }

    @Test
    void onlyItsOwnerWithThePasswordGetsIn() throws IOException {
        try (var postgres = Given.started(home())) {
            assertThat(Sql.query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.queryAsSuperuser(postgres, "show unix_socket_directories"))
                    .isEmpty();
            assertThat(Sql.query(postgres, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThat(mode("")).isEqualTo("rwx------");
        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(mode("password")).isEqualTo("rw-------");
        assertThat(mode("postgres.log")).isEqualTo("rw-------");
    }

    @Test
    void furtherSettingsApplyButDontExposeTheServer() {
        var settings = Given.fast(home())
                .withServerSetting("application_name", "it's \\ here")
                .withServerSetting("listen_addresses", "*");

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.query(postgres, "select reset_val from pg_settings where name = 'listen_addresses'"))
                    .isEqualTo("127.0.0.1");
            assertThat(Sql.queryAsSuperuser(
                            postgres, "select setting from pg_file_settings where name = 'application_name'"))
                    .isEqualTo("it's \\ here");
        }
    }

    // What a terminal sends on Ctrl-C goes to the process group.
    @Test
    void theServerIsInAProcessGroupOfItsOwn() throws IOException {
        try (var _ = Given.started(home())) {
            var pid = String.valueOf(Given.postmasterOf(home()).pid());

            var group = Command.run(List.of("ps", "-o", "pgid=", "-p", pid), "").output();

            assertThat(group).isEqualTo(pid);
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileIsReplaced() throws IOException {
        var home = Given.aStoppedHome(home());
        var binaries = Binaries.unpackedIn(Given.fast(home()).binaries(), Platform.current());
        var programs = new Programs(binaries, RunAs.choose(home, binaries));
        var server = new Server(home, programs, new ServerConfiguration(Durability.FAST, Map.of()));
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var free = FreePort.choose();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();

            assertThat(server.start(ports::next)).isEqualTo(free);
        } finally {
            server.stop();
        }
    }

    @Test
    void aHomeOfSomebodyElseIsServedAsThem() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var home = Files.createDirectory(home());
        if (Files.getAttribute(home, "unix:uid").equals(0)) {
            Files.setAttribute(home, "unix:uid", 65534);
        }

        try (var postgres =
                EmbeddedPostgres.start(EmbeddedPostgresSettings.in(home).with(Durability.FAST))) {
            assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
            assertThat(Given.postmasterOf(home).info().user())
                    .contains(Files.getOwner(home).getName());
        }
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve(name)));
    }
}
