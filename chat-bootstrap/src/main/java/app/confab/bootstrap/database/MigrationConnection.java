package app.confab.bootstrap.database;

import app.confab.persistence.DirectConnectionSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// The way to the database for migrations: past a pooler, which would break the lock that keeps nodes from
/// migrating at once, and past the pool, whose connections give a statement up after seconds. A migration takes as
/// long as it takes.
record MigrationConnection(DirectConnectionSettings direct) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return direct.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return direct.username();
    }

    @Override
    public String getPassword() {
        return direct.password();
    }
}
