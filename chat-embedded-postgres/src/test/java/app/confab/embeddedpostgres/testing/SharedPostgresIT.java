package app.confab.embeddedpostgres.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedPostgresIT {

    @Test
    void everyCallerGetsADatabaseOfItsOwn() throws SQLException {
        var first = SharedPostgres.createDatabase();
        var second = SharedPostgres.createDatabase();

        execute(first, "create table note (body text)");
        execute(second, "create table note (body text)");

        assertThat(first.url()).isNotEqualTo(second.url());
    }

    private static void execute(TestDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
