package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What the server writes about itself: one file and its predecessor, each bounded in size.
record ServerLog(Path file) {

    private static final int LINES_IN_A_MESSAGE = 12;

    private static final long LIMIT = 10 * 1024 * 1024;

    /// Keeps the file within its limit. The server goes on writing to the same, now empty, file: it only ever appends.
    void rotate() throws IOException {
        if (size() > LIMIT) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// The newest lines that were written behind the position.
    List<String> since(long position) throws IOException {
        try (var input = Files.newInputStream(file)) {
            input.skipNBytes(position);
            var lines = new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES_IN_A_MESSAGE), lines.size());
        }
    }
}
