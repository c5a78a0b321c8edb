package app.confab.embeddedpostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// One statement on one connection.
final class Sql {

    private Sql() {}

    static void execute(EmbeddedPostgres postgres, String statement) {
        try (var connection = connect(postgres);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    static String query(EmbeddedPostgres postgres, String query) {
        return query(postgres, postgres.username(), query);
    }

    static String queryAsSuperuser(EmbeddedPostgres postgres, String query) {
        return query(postgres, Cluster.SUPERUSER, query);
    }

    private static String query(EmbeddedPostgres postgres, String user, String query) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), user, postgres.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
