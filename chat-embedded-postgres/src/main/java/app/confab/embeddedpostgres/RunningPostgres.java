package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server of a home that runs already, whoever started it: a second process may use it, as long as it runs.
public record RunningPostgres(int port, String password) {

    /// Empty where none runs.
    ///
    /// @throws EmbeddedPostgresException where one runs and its password can't be read
    public static Optional<RunningPostgres> in(Path folder) {
        try {
            return Files.isDirectory(folder) ? find(new Home(folder.toRealPath())) : Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The database in " + folder + " can't be reached: " + Folders.place(e) + Folders.reason(e)
                            + ". Run this as the user that runs it.",
                    e);
        }
    }

    private static Optional<RunningPostgres> find(Home home) throws IOException {
        var port = new PostmasterFile(home.data()).portOfRunning();
        return port.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RunningPostgres(port.get(), Password.readFrom(home).text()));
    }

    /// The address of the application's database for the JDBC driver, without user and password.
    public String jdbcUrl() {
        return Cluster.jdbcUrl(port);
    }

    /// The owner of the application's database; no superuser.
    public String username() {
        return Cluster.USER;
    }

    @Override
    public String toString() {
        return "RunningPostgres[" + port + "]";
    }
}
