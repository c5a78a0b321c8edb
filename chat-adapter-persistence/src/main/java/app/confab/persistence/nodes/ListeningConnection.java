package app.confab.persistence.nodes;

import app.confab.persistence.DirectConnectionSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// A connection that hears what is told on the channel, and by which a node gives signs of life: whoever does not
/// hear is not alive to the others.
final class ListeningConnection implements AutoCloseable {

    /// Tells whether other nodes live, and forgets those that are long dead, all by the database's clock.
    private static final String BEAT = """
            with beat as (
                insert into node (id, seen_at) values (?, clock_timestamp())
                on conflict (id) do update set seen_at = excluded.seen_at
            ), forgotten as (
                delete from node where id <> ? and seen_at < clock_timestamp() - interval '1 minute'
            )
            select exists (select from node where id <> ? and seen_at > clock_timestamp() - interval '10 seconds')
            """;

    private final Connection connection;
    private final PGConnection driver;
    private final PreparedStatement beat;

    private ListeningConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(PGConnection.class);
        this.beat = connection.prepareStatement(BEAT);
    }

    static ListeningConnection open(DirectConnectionSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "confab-signals");
        properties.setProperty("connectTimeout", "3");
        // A database that hangs is given up with the next sign of life.
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(settings.jdbcUrl(), properties);
        try {
            return new ListeningConnection(connection);
        } catch (SQLException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    /// Listens from now on, and has the others know at once that there is somebody new.
    void enter(String channel, UUID self) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("listen " + channel);
        }
        try (var sql = connection.prepareStatement("select pg_notify(?, ?)")) {
            sql.setString(1, channel);
            sql.setString(2, NoteFormat.payloads(self, List.of()).getFirst());
            sql.execute();
        }
    }

    /// Answers whether other nodes live.
    boolean beat(UUID self) throws SQLException {
        for (var parameter = 1; parameter <= 3; parameter++) {
            beat.setObject(parameter, self);
        }
        try (var row = beat.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// What was told since the last call; waits for it, but no longer than that.
    List<String> hear(long millis) throws SQLException {
        var heard = driver.getNotifications(Math.toIntExact(Math.max(1, millis)));
        return heard == null
                ? List.of()
                : Arrays.stream(heard).map(PGNotification::getParameter).toList();
    }

    /// Ends whatever is under way on it. From any thread.
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // As wanted.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
