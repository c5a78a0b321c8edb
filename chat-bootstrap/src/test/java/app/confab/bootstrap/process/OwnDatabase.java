package app.confab.bootstrap.process;

import app.confab.bootstrap.database.Migrations;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.embeddedpostgres.RunningPostgres;
import app.confab.embeddedpostgres.testing.SharedPostgres;
import app.confab.embeddedpostgres.testing.TestDatabase;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// A database as an operator has one, for one test.
public record OwnDatabase(TestDatabase database) {
    public static final String SECRET_KEY = "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d";

    public static OwnDatabase create() {
        return new OwnDatabase(SharedPostgres.createDatabase());
    }

    /// One that runs already, in the data folder of a server.
    public static OwnDatabase of(RunningPostgres running) {
        return new OwnDatabase(new TestDatabase(running.jdbcUrl(), running.username(), running.password()));
    }

    /// As in `DATABASE_URL`.
    public String url() {
        var address = URI.create(database.url().substring("jdbc:".length()));
        return "postgresql://%s:%s@%s%s"
                .formatted(database.username(), database.password(), address.getAuthority(), address.getPath());
    }

    /// What a node on it is told.
    public Map<String, String> variables() {
        return Map.of("DATABASE_URL", url(), "SECRET_KEY", SECRET_KEY);
    }

    /// The schema as the program under test knows it.
    public Migrations migrations() {
        return Migrations.of(new DatabaseSettings.External(database.url(), database.username(), database.password()));
    }

    public void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row.
    public String query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
