package app.confab.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A backup as it lies on the disk.
public final class BackupFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws BackupException where the file is none, or is not whole
    public static BackupFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw new BackupException("There is no file " + path + " that can be read.");
        }
        try {
            return opened(path, new ZipFile(path.toFile()));
        } catch (IOException noZip) {
            throw damaged(path, "it is no whole ZIP file", noZip);
        }
    }

    private static BackupFile opened(Path path, ZipFile zip) throws IOException {
        try {
            var entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                throw new BackupException(path + " is no backup of Confab: it has no manifest.");
            }
            try (var input = zip.getInputStream(entry)) {
                var json = input.readAllBytes();
                if (checksum(json) != entry.getCrc()) {
                    throw new IOException("checksum");
                }
                return new BackupFile(path, zip, known(path, Backup.JSON.readValue(json, Manifest.class)));
            }
        } catch (IOException | JacksonException unreadable) {
            zip.close();
            throw damaged(path, "its manifest can't be read", unreadable);
        } catch (BackupException refused) {
            zip.close();
            throw refused;
        }
    }

    /// Java's ZIP files don't compare it themselves.
    private static long checksum(byte[] data) {
        var crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    private static Manifest known(Path path, Manifest manifest) {
        if (manifest.format() != Backup.FORMAT) {
            throw new BackupException("%s has format %d, and this Confab reads format %d."
                    .formatted(path, manifest.format(), Backup.FORMAT));
        }
        return manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    /// Reads all of it.
    ///
    /// @throws BackupException where a byte of a table is not as it was
    public void verify(Progress progress) {
        for (var table : manifest.tables()) {
            var digest = new Digest(table.name(), progress);
            try (var data = data(table)) {
                var buffer = new byte[BUFFER];
                for (var length = data.read(buffer); length >= 0; length = data.read(buffer)) {
                    digest.add(buffer, 0, length);
                }
            } catch (IOException unreadable) {
                throw damaged(path, "the table " + table.name() + " can't be read", unreadable);
            }
            if (!digest.result(table.columns()).equals(table)) {
                throw damaged(path, "the table " + table.name() + " is not as it was", null);
            }
        }
    }

    InputStream data(Manifest.Table table) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("no entry " + table.entry());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupException damaged(Path path, String how, @Nullable Throwable cause) {
        return new BackupException(path + " is damaged: " + how + ".", cause);
    }
}
