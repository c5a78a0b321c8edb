package app.confab.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks a `.txz` and leaves a marker that tells a whole folder from a damaged one.
final class Archive {

    private static final String MARKER = "unpacked";
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private Archive() {}

    static void unpack(InputStream txz, Path target) throws IOException {
        createFolder(target);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(txz)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
        Files.writeString(target.resolve(MARKER), contents(target));
    }

    /// Whether everything that was unpacked is still there. A power cut may leave empty files behind a rename that
    /// itself survived, and folders for temporary files are swept piece by piece.
    static boolean isWhole(Path target) throws IOException {
        var marker = target.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(contents(target));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive reaches outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createFolder(path);
        } else if (entry.isSymbolicLink()) {
            createFolder(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            createFolder(path.getParent());
            Files.copy(content, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, executable ? EXECUTABLE : READABLE);
        }
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.exists(folder)) {
            createFolder(folder.getParent());
            Files.setPosixFilePermissions(Files.createDirectory(folder), EXECUTABLE);
        }
    }

    private static String contents(Path target) throws IOException {
        try (var paths = Files.walk(target)) {
            var sizes = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.endsWith(MARKER))
                    .mapToLong(path -> path.toFile().length())
                    .summaryStatistics();
            return sizes.getCount() + " files, " + sizes.getSum() + " bytes\n";
        }
    }
}
