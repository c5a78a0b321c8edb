package app.confab.bootstrap.database;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The database that the connection pool is built on. Spring closes the pool first, since it depends on this.
sealed interface DatabaseConnection extends JdbcConnectionDetails, AutoCloseable {

    /// Starts the embedded database, or points to the operator's.
    static DatabaseConnection open(ChatSettings settings) {
        return switch (settings.database()) {
            case DatabaseSettings.External external -> new OfOperator(external);
            case DatabaseSettings.Embedded() -> {
                var home = settings.dataDirectory().resolve("postgres");
                yield new OfOurs(EmbeddedPostgres.start(EmbeddedPostgresSettings.in(home), new BackupMove(home)));
            }
        };
    }

    @Override
    void close();

    /// Someone else starts and stops it.
    record OfOperator(DatabaseSettings.External external) implements DatabaseConnection {

        @Override
        public String getJdbcUrl() {
            return external.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return external.username();
        }

        @Override
        public String getPassword() {
            return external.password();
        }

        @Override
        public void close() {}
    }

    /// Lives and stops with this process.
    record OfOurs(EmbeddedPostgres postgres) implements DatabaseConnection {

        @Override
        public String getJdbcUrl() {
            return postgres.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return postgres.username();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }

        @Override
        public void close() {
            postgres.close();
        }
    }
}
