package app.confab.embeddedpostgres;

import app.confab.embeddedpostgres.testing.SharedBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /// Stops the server's processes in their tracks.
    static void frozen(Path home) throws IOException {
        var postmaster = postmasterOf(home);
        var words = new ArrayList<>(List.of("kill", "-STOP"));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> words.add(String.valueOf(process.pid())));
        Command.run(words, "");
    }

    static void postmasterFile(Home home, long pid) throws IOException {
        Files.writeString(home.data().resolve("postmaster.pid"), pid + "\n" + home.data() + "\n1790000000\n5432\n");
    }
}
