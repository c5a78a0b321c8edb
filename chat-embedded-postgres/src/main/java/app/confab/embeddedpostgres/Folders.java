package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the file system lacks of its own.
final class Folders {

    private Folders() {}

    /// Makes the folder, and the missing ones above it, readable by its owner alone.
    static Path createPrivate(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// Makes the file readable by its owner alone, unless it is there already.
    static Path createPrivateFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Makes what was created or renamed in the folder survive a power cut.
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// The file that the problem is about, where it is known.
    static String place(IOException problem) {
        return problem instanceof FileSystemException e && e.getFile() != null ? e.getFile() + ", " : "";
    }

    /// The cause in words. Java's own messages of some file exceptions are but the path.
    static String reason(IOException problem) {
        if (problem instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason().toLowerCase(Locale.ROOT);
        }
        return switch (problem) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it is a file, not a folder";
            case NoSuchFileException _ -> "no such file or folder";
            default -> String.valueOf(problem.getMessage());
        };
    }
}
