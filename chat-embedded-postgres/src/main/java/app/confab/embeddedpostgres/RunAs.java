package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The words that stand before each of PostgreSQL's programs so that it doesn't run as root, which it refuses.
record RunAs(List<String> prefix) {

    static RunAs choose(Home home) throws IOException {
        if (!isRoot(home.folder())) {
            return new RunAs(List.of());
        }
        return new RunAs(List.of("unshare", "-U"));
    }

    private static boolean isRoot(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "user", ".tmp");
        try {
            return Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }
}
