package app.confab.benchmark.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Removes folders with what is in them.
final class Folders {

    private Folders() {}

    /// As [#delete(Path)]; where that fails it is said and left.
    static void remove(Path folder) {
        try {
            delete(folder);
        } catch (IOException failure) {
            System.err.println(folder + " could not be removed: " + failure);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
