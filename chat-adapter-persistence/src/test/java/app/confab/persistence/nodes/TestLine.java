package app.confab.persistence.nodes;

import app.confab.persistence.DirectConnectionSettings;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// One node's end of the line on a test's database, which may be handled roughly.
///
/// @param persistent where it tells
public record TestLine(PersistentStores persistent, UUID self, NodeLine line) implements AutoCloseable {

    /// A node more, listening.
    public static TestLine on(PersistentStores persistent) {
        return on(persistent, persistent.database().url());
    }

    /// @param url where it listens, which may lead over a detour
    public static TestLine on(PersistentStores persistent, String url) {
        var self = UUID.randomUUID();
        var database = persistent.database();
        var line = new NodeLine(
                self,
                persistent.context().getBean(DataSource.class),
                new DirectConnectionSettings(url, database.username(), database.password()));
        line.start();
        return new TestLine(persistent, self, line);
    }

    /// How many nodes listen to the database.
    public static long listening(PersistentStores persistent) throws SQLException {
        return number(persistent, "select count(*) from node where seen_at > now() - interval '10 s'");
    }

    /// Ends all connections that listen, as an administrator does.
    public static void terminateListening(PersistentStores persistent) throws SQLException {
        number(persistent, """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and application_name = 'confab-signals'
                """);
    }

    @Override
    public void close() {
        line.close();
    }

    private static long number(PersistentStores persistent, String query) throws SQLException {
        try (var connection = persistent.connect();
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
