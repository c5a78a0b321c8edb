package app.confab.embeddedpostgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL's programs, unpacked once per version. The folder appears whole or not at all, and one that has lost a
/// part since is unpacked anew. Any number of processes may share it, and every user may read it: it is no secret.
record Binaries(Path folder, String version) {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final Object THIS_JVM = new Object();

    static Binaries unpackedIn(Path parent, Platform platform) throws IOException {
        var version = bundledVersion();
        var folder =
                Folders.createPrivate(parent.toAbsolutePath()).toRealPath().resolve("pg-" + version + "-" + platform);
        // File locks exclude processes, not threads.
        synchronized (THIS_JVM) {
            if (!Archive.isWhole(folder)) {
                unpackLocked(folder, platform);
            }
        }
        return new Binaries(folder, version);
    }

    /// Those of another major version that an earlier version of this program left behind.
    static Optional<Binaries> keptIn(Path parent, Platform platform, int major) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, "pg-" + major + ".*-" + platform)) {
            for (var folder : folders) {
                if (Files.isDirectory(folder) && Archive.isWhole(folder)) {
                    var name = folder.getFileName().toString();
                    var version = name.substring("pg-".length(), name.length() - ("-" + platform).length());
                    return Optional.of(new Binaries(folder.toRealPath(), version));
                }
            }
        }
        return Optional.empty();
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static void unpackLocked(Path folder, Platform platform) throws IOException {
        var lock = Folders.createPrivateFile(folder.resolveSibling(folder.getFileName() + ".lock"));
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Archive.isWhole(folder)) {
                unpack(folder, platform);
            }
        }
    }

    private static void unpack(Path folder, Platform platform) throws IOException {
        LOG.info("Unpacking PostgreSQL to {}", folder);
        var unfinished = folder.resolveSibling(folder.getFileName() + ".tmp");
        Folders.delete(unfinished);
        Folders.delete(folder);
        try (var archive = open(platform)) {
            Archive.unpack(archive, unfinished);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream open(Platform platform) {
        var archive = Binaries.class.getResourceAsStream("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new EmbeddedPostgresException("This build carries no PostgreSQL for " + platform
                    + ". Build it on such a machine, or set DATABASE_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static String bundledVersion() throws IOException {
        try (var resource = Binaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
