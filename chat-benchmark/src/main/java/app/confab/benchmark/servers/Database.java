package app.confab.benchmark.servers;

import app.confab.benchmark.usage.Processes;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL that Confab brings along, durable as there, for a server that brings none.
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// @param cores the processor cores for all of its processes; null leaves them free
    static Database start(Path folder, @Nullable String cores) {
        var home = folder.resolve("postgres");
        var postgres = EmbeddedPostgres.start(EmbeddedPostgresSettings.in(home));
        if (cores != null) {
            for (var pid : new Processes(Set.of(), folder).databaseProcesses()) {
                Commands.run("taskset", "-c", "-p", cores, Long.toString(pid));
            }
        }
        return new Database(postgres);
    }

    /// With user and password, as `DATABASE_URL` has it.
    String url() {
        return "postgresql://" + postgres.username() + ":" + postgres.password() + "@"
                + postgres.jdbcUrl().replace("jdbc:postgresql://", "");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
