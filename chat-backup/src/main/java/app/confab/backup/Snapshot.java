package app.confab.backup;

import java.sql.Connection;
import java.sql.SQLException;

/// How a connection is set up so that data reads the same everywhere.
final class Snapshot {
    private static final String SAME_EVERYWHERE = """
            set local timezone = 'UTC';
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'postgres';
            set local bytea_output = 'hex';
            set local extra_float_digits = 1;
            set local statement_timeout = 0;
            set local lock_timeout = 0;
            set local idle_in_transaction_session_timeout = 0;
            """;

    private Snapshot() {}

    /// Begins a transaction.
    static void begin(Connection connection, String mode) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "set transaction " + mode);
        execute(connection, SAME_EVERYWHERE);
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
