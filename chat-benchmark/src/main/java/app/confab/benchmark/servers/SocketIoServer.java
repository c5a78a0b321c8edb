package app.confab.benchmark.servers;

import app.confab.benchmark.protocol.Dialect;
import app.confab.benchmark.protocol.SocketIo;
import app.confab.benchmark.usage.Processes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The peer in `peers/socket.io` on a port of its own, beside a PostgreSQL like Confab's.
public final class SocketIoServer implements Target {

    private final Database database;
    private final Launched launched;

    private SocketIoServer(Database database, Launched launched) {
        this.database = database;
        this.launched = launched;
    }

    /// Returns once the server answers that it can serve.
    ///
    /// @param peer the folder of its program, whose packages are installed
    /// @param cores the processor cores for server and database, as `taskset` names them; null leaves them free
    public static SocketIoServer start(Path peer, @Nullable String cores) {
        if (!Files.isDirectory(peer.resolve("node_modules"))) {
            throw new IllegalStateException("The packages of " + peer + " are missing: run `npm ci` there");
        }
        var folder = Launched.temporaryFolder();
        var database = Database.start(folder, cores);
        try {
            return new SocketIoServer(database, launch(peer, folder, cores, database.url()));
        } catch (IllegalStateException failure) {
            database.close();
            throw failure;
        }
    }

    static Launched launch(Path peer, Path folder, @Nullable String cores, String database) {
        var command = List.of(
                "node",
                "--expose-gc",
                "--import",
                peer.resolve("collect-on-signal.mjs").toAbsolutePath().toString(),
                peer.resolve("server.mjs").toAbsolutePath().toString());
        var environment =
                Map.of("NODE_ENV", "production", "SECRET_KEY", UUID.randomUUID().toString(), "DATABASE_URL", database);
        return Launched.start(folder, cores, command, Launched.freePort(), environment);
    }

    @Override
    public String name() {
        return "socket.io";
    }

    @Override
    public Dialect dialect() {
        return new SocketIo();
    }

    @Override
    public URI url() {
        return launched.url();
    }

    @Override
    public Processes processes() {
        return launched.processes();
    }

    @Override
    public void collectGarbage() {
        Commands.run(
                "kill",
                "-USR2",
                Long.toString(launched.processes().roots().iterator().next()));
    }

    @Override
    public void close() {
        launched.end();
        database.close();
        launched.close();
    }
}
