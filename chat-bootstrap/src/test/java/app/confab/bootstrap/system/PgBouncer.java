package app.confab.bootstrap.system;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// PgBouncer in transaction mode, with the configuration that `deploy/` ships and far fewer connections than Confab
/// would like, so that they change hands all the time.
record PgBouncer(Program program, int port) implements AutoCloseable {
    private static final Path SHIPPED = Path.of("..", "deploy", "pgbouncer", "pgbouncer.ini");

    static PgBouncer start(Path folder, EmbeddedPostgres postgres) throws IOException {
        var port = ConfabProcess.freePort();
        var users = Files.writeString(
                folder.resolve("userlist.txt"), "\"%s\" \"%s\"\n".formatted(postgres.username(), postgres.password()));
        var settings = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                Files.readString(SHIPPED)
                        .replace("host=db.example.com port=5432", "host=127.0.0.1 port=" + postgres.port())
                        .replace("listen_port = 6432", "listen_port = " + port)
                        .replace("/etc/pgbouncer/userlist.txt", users.toString())
                        .replace("default_pool_size = 20", "default_pool_size = 4")
                        .replaceAll("(?m)^(pidfile|logfile|unix_socket_dir) = .*$", "$1 ="));
        readableByAll(folder, users, settings);
        return new PgBouncer(Program.start(folder, port, "pgbouncer", "-u", "nobody", settings.toString()), port);
    }

    /// It won't run as root.
    private static void readableByAll(Path folder, Path... files) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var file : files) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
