package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsIT {

    @TempDir
    private Path home;

    @Test
    void aSecondStartInTheSameProcess() {
        try (var first = Given.started(home)) {
            assertRefused(
                    home, "already in use by process " + ProcessHandle.current().pid());
            assertRefused(
                    home, "already in use by process " + ProcessHandle.current().pid());

            assertThat(Sql.query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondStartInAnotherProcess() throws IOException {
        try (var first = Launcher.start(home)) {
            assertRefused(home, "already in use by process " + first.pid(), "DATA_DIR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "99"})
    void dataOfAnotherVersion(String version) throws IOException {
        var mark = Given.aStoppedHome(home).data().resolve("PG_VERSION");
        Files.writeString(mark, version + "\n");

        assertRefused(home, "is of PostgreSQL " + version + ", this program brings PostgreSQL 18", "DATA_DIR");

        assertThat(Files.readString(mark)).isEqualTo(version + "\n");
    }

    @Test
    void aFolderThatCantBeWrittenTo() throws IOException {
        assertRefused(unwritable(), "can't be written to", "write access", "DATA_DIR");
    }

    @Test
    void aFileInPlaceOfAFolder() throws IOException {
        assertRefused(Files.createFile(home.resolve("file")), "it is a file, not a folder", "DATA_DIR");
    }

    @Test
    void aPathThatTheShellWouldRead() {
        assertRefused(home.resolve("$HOME"), "dollar sign", "DATA_DIR");
    }

    @Test
    void aLostPassword() throws IOException {
        Files.delete(Given.aStoppedHome(home).password());

        assertRefused(home, "password is missing", "backup");
    }

    @Test
    void aServerThatDoesntStartIsQuotedAndLeavesNothingRunning() throws IOException {
        var broken = Given.fast(home).withServerSetting("shared_buffers", "a lot");

        assertThatThrownBy(() -> EmbeddedPostgres.start(broken))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"")
                .hasMessageContaining("postgres.log")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain(Files.readString(home.resolve("password")));
        Given.started(home).close();
    }

    // Root writes wherever a file system lets anybody.
    private Path unwritable() throws IOException {
        if (Files.getAttribute(home, "unix:uid").equals(0)) {
            return Path.of("/proc/confab");
        }
        return Files.createDirectory(
                home.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
    }

    private static void assertRefused(Path home, String... words) {
        assertThatThrownBy(() -> Given.started(home))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll(words);
    }
}
