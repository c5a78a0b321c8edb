package app.confab.embeddedpostgres;

import app.confab.embeddedpostgres.testing.SharedBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings and processes that the tests start from.
final class Given {

    private Given() {}

    static EmbeddedPostgresSettings durable(Path home) {
        return EmbeddedPostgresSettings.in(home).withBinaries(SharedBinaries.folder());
    }

    static EmbeddedPostgresSettings fast(Path home) {
        return durable(home).with(Durability.FAST);
    }

    static EmbeddedPostgres started(Path home) {
        return EmbeddedPostgres.start(fast(home));
    }

    static Home aStoppedHome(Path folder) {
        started(folder).close();
        return Home.open(folder);
    }

    static ProcessHandle postmasterOf(Path home) throws IOException {
        var pid =
                new PostmasterFile(home.toRealPath().resolve("data")).running().orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    static void postmasterFile(Home home, long pid) throws IOException {
        Files.writeString(home.data().resolve("postmaster.pid"), pid + "\n" + home.data() + "\n1790000000\n5432\n");
    }
}
