package app.confab.verification.faults;

import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// The one PostgreSQL of all nodes, with the settings that Confab ships. Killed, it is started again by its keeper.
public final class Database implements AutoCloseable {
    private final Path home;
    private final EmbeddedPostgres postgres;

    private Database(Path home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /// Starts it, on data that is made where there is none.
    ///
    /// @param programs where PostgreSQL's programs are unpacked to, and found the next time
    public static Database start(Path home, Path programs) {
        var settings = EmbeddedPostgresSettings.in(home).withBinaries(programs);
        return new Database(home, EmbeddedPostgres.start(settings));
    }

    public int port() {
        return postgres.port();
    }

    /// The address for a node that reaches it by this port.
    public String urlBy(int port) {
        return "postgresql://" + postgres.username() + ":" + postgres.password() + "@127.0.0.1:" + port + "/confab";
    }

    /// A connection of the application's own user.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /// As `kill -9` of each of its processes at once.
    public void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /// Stops all of its processes: it takes connections and never answers.
    public void pause() {
        Signals.stop(processes());
    }

    public void resume() {
        Signals.resume(processes());
    }

    @Override
    public void close() {
        resume();
        postgres.close();
    }

    private List<ProcessHandle> processes() {
        return postmaster().stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .toList();
    }

    /// Nobody between being killed and being started again.
    private List<ProcessHandle> postmaster() {
        var file = home.resolve("data").resolve("postmaster.pid");
        try {
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(Database::isPostgres).stream().toList();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException none) {
            return List.of();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("/bin/postgres");
        } catch (IOException gone) {
            return process.info().command().orElse("").endsWith("/postgres");
        } catch (UncheckedIOException gone) {
            return false;
        }
    }
}
