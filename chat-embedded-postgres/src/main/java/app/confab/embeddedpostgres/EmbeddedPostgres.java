package app.confab.embeddedpostgres;

import java.io.IOException;

/// A running PostgreSQL of one's own, reachable on the loopback alone.
///
/// It doesn't die with this process: whoever starts it closes it, after the last connection pool. When the process is
/// killed before that, the next [#start] in the same home stops what was left running and goes on with the same data.
/// When the server itself is killed, it is started again on the same port.
public final class EmbeddedPostgres implements AutoCloseable {

    private final HomeLock lock;
    private final Server server;
    private final Password password;
    private final int port;
    private final Keeper keeper;

    private EmbeddedPostgres(HomeLock lock, Server server, Password password, int port) {
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.port = port;
        this.keeper = new Keeper(server, port);
    }

    /// Starts the server in its home, which is made and filled when it is missing. Returns when connections are
    /// accepted.
    ///
    /// @throws EmbeddedPostgresException when it can't run there, as on data of another major version; nothing is
    ///     left running then
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        return start(settings, DataMove.NONE);
    }

    /// As [#start(EmbeddedPostgresSettings)], but data of an older major version is taken along by `move`, provided
    /// that the programs of that version are still there. The old data stays in a folder beside the new.
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings, DataMove move) {
        var platform = Platform.current();
        var home = Home.open(settings.home());
        try {
            return startIn(home, settings, platform, move);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL can't be kept in " + home.folder() + ": " + Folders.place(e) + Folders.reason(e)
                            + ". Mend that, or choose another folder with DATA_DIR.",
                    e);
        }
    }

    private static EmbeddedPostgres startIn(
            Home home, EmbeddedPostgresSettings settings, Platform platform, DataMove move) throws IOException {
        var lock = HomeLock.take(home);
        try {
            var binaries = Binaries.unpackedIn(settings.binaries(), platform);
            var programs = new Programs(binaries, RunAs.choose(home, binaries));
            new Upgrade(home, programs, settings, move).finishOrMake(platform);
            var password = new Cluster(home, programs, settings.durability()).ensure();
            var configuration = new ServerConfiguration(settings.durability(), settings.serverSettings());
            var server = new Server(home, programs, configuration);
            return new EmbeddedPostgres(lock, server, password, server.start(FreePort::choose));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The address of the application's database for the JDBC driver, without user and password.
    public String jdbcUrl() {
        return Cluster.jdbcUrl(port);
    }

    /// The owner of the application's database; no superuser.
    public String username() {
        return Cluster.USER;
    }

    public String password() {
        return password.text();
    }

    public int port() {
        return port;
    }

    /// Stops the server; open connections are cut, what was committed stays.
    @Override
    public void close() {
        keeper.close();
        try {
            try {
                server.stop();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL can't be stopped: " + Folders.reason(e) + ".", e);
        }
    }
}
