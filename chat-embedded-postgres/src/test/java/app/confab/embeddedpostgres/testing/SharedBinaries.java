package app.confab.embeddedpostgres.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Where the tests of all builds of this user keep PostgreSQL's programs, so that they are unpacked once.
public final class SharedBinaries {

    private SharedBinaries() {}

    public static Path folder() {
        return Path.of(System.getProperty("user.home"), ".cache", "confab", "postgres");
    }

    /// Puts what has been unpacked so far where an embedded PostgreSQL with this home keeps its own, which then starts
    /// sooner by seconds of processor time; a home that is there already keeps what it has. Each file is one that
    /// others use too: nothing may write to it.
    public static void linkInto(Path home) {
        if (Files.exists(home)) {
            return;
        }
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (var version : unpacked()) {
                Files.walkFileTree(version, new Linking(version, home.resolve(version.getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each is there as a whole from the moment at which it has this name.
    private static List<Path> unpacked() throws IOException {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (var entries = Files.list(folder())) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.toString().endsWith(".tmp"))
                    .toList();
        }
    }

    private static final class Linking extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Linking(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            var made = Files.createDirectory(to.resolve(from.relativize(folder)));
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var place = to.resolve(from.relativize(file));
            if (attributes.isSymbolicLink()) {
                Files.createSymbolicLink(place, Files.readSymbolicLink(file));
            } else {
                link(file, place);
            }
            return FileVisitResult.CONTINUE;
        }

        private static void link(Path file, Path place) throws IOException {
            try {
                Files.createLink(place, file);
            } catch (FileSystemException notLinked) {
                Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
