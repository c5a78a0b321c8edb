package app.confab.bootstrap.database;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import app.confab.embeddedpostgres.RunningPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database as a command reaches it: the operator's, past a pooler; or the embedded one, which is shared with the
/// server that runs it, and started for as long as the command takes where none does.
public final class CommandDatabase implements AutoCloseable {
    private final DatabaseSettings.External address;
    private final Runnable ending;

    private CommandDatabase(DatabaseSettings.External address, Runnable ending) {
        this.address = address;
        this.ending = ending;
    }

    /// Starts the embedded database where none runs.
    public static CommandDatabase open(ChatSettings settings) {
        return shared(settings).orElseGet(() -> started(EmbeddedPostgresSettings.in(home(settings))));
    }

    /// Whether there is a database to be opened, or it would have to be made first.
    public static boolean exists(ChatSettings settings) {
        return settings.database() instanceof DatabaseSettings.External
                || Files.exists(home(settings).resolve("data"));
    }

    /// Empty where the embedded database does not run.
    public static Optional<CommandDatabase> shared(ChatSettings settings) {
        return switch (settings.database()) {
            case DatabaseSettings.External external ->
                Optional.of(at(settings.directDatabase().orElse(external)));
            case DatabaseSettings.Embedded() ->
                RunningPostgres.in(home(settings))
                        .map(running -> new DatabaseSettings.External(
                                running.jdbcUrl(), running.username(), running.password()))
                        .map(CommandDatabase::at);
        };
    }

    public static CommandDatabase at(DatabaseSettings.External address) {
        return new CommandDatabase(address, () -> {});
    }

    private static Path home(ChatSettings settings) {
        return settings.dataDirectory().resolve("postgres");
    }

    private static CommandDatabase started(EmbeddedPostgresSettings home) {
        var postgres = EmbeddedPostgres.start(home, new BackupMove(home.home()));
        var address = new DatabaseSettings.External(postgres.jdbcUrl(), postgres.username(), postgres.password());
        var open = new AtomicBoolean(true);
        Runnable ending = () -> {
            if (open.getAndSet(false)) {
                postgres.close();
            }
        };
        // Whoever is tired of waiting leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "stop-postgres"));
        return new CommandDatabase(address, ending);
    }

    public DatabaseSettings.External address() {
        return address;
    }

    /// A connection of its own, under a name that the database's operator sees.
    public Connection connect(String applicationName) throws SQLException {
        return source(applicationName).getConnection();
    }

    /// Such connections, each for whoever asks.
    public DataSource source(String applicationName) {
        var properties = new Properties();
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        var source = new DriverManagerDataSource(address.jdbcUrl(), address.username(), address.password());
        source.setConnectionProperties(properties);
        return source;
    }

    @Override
    public void close() {
        ending.run();
    }
}
