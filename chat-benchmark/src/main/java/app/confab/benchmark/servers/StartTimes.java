package app.confab.benchmark.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Scenario D: from the start of the process to the first answer that it can serve, on a PostgreSQL that runs
/// already and has been migrated.
public final class StartTimes {

    /// One start: how long it took, and how much processor time the server itself.
    public record Start(Duration time, Duration cpu) {}

    /// The starts of one server, in the order made.
    public record Starts(String server, List<Start> all) {

        public Duration medianTime() {
            return median(Start::time);
        }

        public Duration medianCpu() {
            return median(Start::cpu);
        }

        private Duration median(Function<Start, Duration> figure) {
            return all.stream().map(figure).sorted().toList().get(all.size() / 2);
        }
    }

    private StartTimes() {}

    public static Starts ofConfab(PackagedServer.Launch launch, int count) {
        return measure("confab", launch.cores(), count, database -> {
            var settings = Map.of("DATABASE_URL", database, "SECRET_KEY", secret());
            try (var server = PackagedServer.start(launch, settings)) {
                return server.cost();
            }
        });
    }

    public static Starts ofSocketIo(Path peer, @Nullable String cores, int count) {
        return measure("socket.io", cores, count, database -> {
            try (var server = SocketIoServer.launch(peer, Launched.temporaryFolder(), cores, database)) {
                return server.cost();
            }
        });
    }

    /// The first start makes the tables and doesn't count.
    private static Starts measure(String server, @Nullable String cores, int count, Function<String, Start> start) {
        var folder = Launched.temporaryFolder();
        try (var database = Database.start(folder, cores)) {
            var _ = start.apply(database.url());
            var all = new ArrayList<Start>();
            for (var i = 0; i < count; i++) {
                all.add(start.apply(database.url()));
            }
            return new Starts(server, all);
        } finally {
            Folders.remove(folder);
        }
    }

    private static String secret() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }
}
