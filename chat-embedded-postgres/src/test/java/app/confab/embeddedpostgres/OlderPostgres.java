package app.confab.embeddedpostgres;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;

/// A home as an earlier version of the program left it: with a cluster of an older PostgreSQL, and the programs of
/// that. It runs until it is closed.
public final class OlderPostgres implements AutoCloseable {
    private static final Path JARS = Path.of("..", "chat-embedded-postgres", "target", "older-postgres");

    private final Server server;
    private final RunningPostgres running;

    private OlderPostgres(Server server, RunningPostgres running) {
        this.server = server;
        this.running = running;
    }

    public static OlderPostgres start(Path folder) throws IOException {
        var home = Home.open(folder);
        var binaries = unpacked(home);
        var programs = new Programs(binaries, RunAs.choose(home, binaries));
        Folders.createPrivateFile(home.lock());
        var password = new Cluster(home, programs, Durability.FAST).ensure();
        var server = new Server(home, programs, new ServerConfiguration(Durability.FAST, Map.of()));
        return new OlderPostgres(server, new RunningPostgres(server.start(FreePort::choose), password.text()));
    }

    public RunningPostgres running() {
        return running;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private static Binaries unpacked(Home home) throws IOException {
        var jar = jar();
        var version = jar.getFileName().toString().replace(".jar", "");
        var platform = Platform.current();
        var folder = home.folder().resolve("pg-" + version + "-" + platform);
        try (var zip = new ZipFile(jar.toFile());
                var archive = zip.getInputStream(zip.getEntry("postgres-" + platform + ".txz"))) {
            Archive.unpack(archive, folder);
        }
        return new Binaries(folder, version);
    }

    private static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(JARS, "*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new FileNotFoundException(JARS.toString());
    }
}
