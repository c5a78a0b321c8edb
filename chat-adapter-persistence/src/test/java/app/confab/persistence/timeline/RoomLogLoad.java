package app.confab.persistence.timeline;

import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.embeddedpostgres.testing.TestDatabase;
import app.confab.persistence.PersistentStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/// Measures the room log on a given, empty database: messages a second and CPU time for each, of this JVM and
/// of PostgreSQL, which runs on the same machine. Arguments: JDBC URL, user, password, writers, rooms, messages
/// of each writer.
final class RoomLogLoad {
    private static final long NANOS_A_TICK = 10_000_000;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private RoomLogLoad() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .load()
                .migrate();
        try (var persistent = PersistentStores.on(database, database.url())) {
            var load = new Load(persistent, number(arguments[3]), number(arguments[4]));
            load.run(number(arguments[5]) / 4);
            load.measure(number(arguments[5]));
        }
    }

    private static int number(String argument) {
        return Integer.parseInt(argument);
    }

    private static final class Load {
        private final PersistentStores persistent;
        private final List<Account> writers;
        private final List<RoomId> rooms;

        Load(PersistentStores persistent, int writers, int rooms) {
            var scene = new Scene(persistent.stores());
            this.persistent = persistent;
            this.writers = IntStream.range(0, writers)
                    .mapToObj(i -> scene.person("writer" + i))
                    .toList();
            var others = this.writers.subList(1, writers).toArray(Account[]::new);
            this.rooms = Stream.generate(() -> scene.roomOf(this.writers.getFirst(), others))
                    .limit(rooms)
                    .toList();
        }

        void measure(int messagesEach) throws IOException, SQLException {
            var databaseBefore = cpuOfPostgres(persistent);
            var ownBefore = cpuOfThisProcess();
            var begin = System.nanoTime();
            run(messagesEach);
            var seconds = (System.nanoTime() - begin) / 1e9;
            var messages = (double) messagesEach * writers.size();
            System.out.printf(
                    Locale.ROOT,
                    "%d writers, %d rooms: %.0f messages/s, %.1f us of PostgreSQL and %.1f us of Java for each%n",
                    writers.size(),
                    rooms.size(),
                    messages / seconds,
                    (cpuOfPostgres(persistent) - databaseBefore) / messages / 1e3,
                    (cpuOfThisProcess() - ownBefore) / messages / 1e3);
        }

        void run(int messagesEach) {
            AtOnce.run(writers.size(), i -> {
                var scene = new Scene(persistent.stores());
                for (var n = 0; n < messagesEach; n++) {
                    scene.post(rooms.get((i + n) % rooms.size()), writers.get(i), "x".repeat(100));
                }
                return messagesEach;
            });
        }
    }

    private static long cpuOfThisProcess() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /// The time of all backends and helpers that share this connection's postmaster.
    private static long cpuOfPostgres(PersistentStores persistent) throws IOException, SQLException {
        try (var connection = persistent.connect();
                var sql = connection.createStatement();
                var pid = sql.executeQuery("select pg_backend_pid()");
                var processes = Files.list(Path.of("/proc"))) {
            pid.next();
            var postmaster = stat(Path.of("/proc", pid.getString(1), "stat"))[PARENT];
            return processes
                    .map(process -> stat(process.resolve("stat")))
                    .filter(stat -> stat.length > SYSTEM_TIME && stat[PARENT].equals(postmaster))
                    .mapToLong(stat ->
                            (Long.parseLong(stat[USER_TIME]) + Long.parseLong(stat[SYSTEM_TIME])) * NANOS_A_TICK)
                    .sum();
        }
    }

    /// The fields of `/proc/PID/stat` from the third on; none for what is no process, or no longer.
    private static String[] stat(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
