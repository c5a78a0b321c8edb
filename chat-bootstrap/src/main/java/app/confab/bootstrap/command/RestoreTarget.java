package app.confab.bootstrap.command;

import app.confab.bootstrap.database.Migrations;
import java.sql.Connection;
import java.sql.SQLException;

/// The database that a backup is to be restored into.
final class RestoreTarget {
    private static final String LIVING_NODES =
            "select exists (select from node where seen_at > clock_timestamp() - interval '10 seconds')";
    private static final String OTHER_TABLES = """
            select exists (select from pg_class
                           where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm'))
            """;

    private final Connection connection;
    private final Migrations migrations;

    RestoreTarget(Connection connection, Migrations migrations) {
        this.connection = connection;
        this.migrations = migrations;
    }

    /// @throws CommandFailure where nothing may be restored into it
    void check(String schema, boolean force) throws SQLException {
        if (!migrations.know(schema)) {
            throw new CommandFailure(
                    "The backup's schema, version %s, is newer than this Confab.".formatted(schema),
                    "Use the version of Confab that took the backup, or a newer one.");
        }
        if (migrations.version().equals(Migrations.NONE)) {
            checkForeign();
        } else {
            checkOurs(force);
        }
    }

    private void checkForeign() throws SQLException {
        if (answer(OTHER_TABLES)) {
            throw new CommandFailure(
                    "The database holds tables that are not Confab's.", "Give Confab a database of its own.");
        }
    }

    private void checkOurs(boolean force) throws SQLException {
        if (exists("node") && answer(LIVING_NODES)) {
            throw new CommandFailure(
                    "Confab runs on this database.", "Stop every node of it, wait 10 seconds, and try again.");
        }
        if (!force && exists("account") && answer("select exists (select from account)")) {
            throw new CommandFailure(
                    "The database is in use: people have accounts in it.",
                    "Restore into an empty database, or add --force to lose what is in this one.");
        }
    }

    /// Gives it the schema that the backup was taken from. Answers whether something had to make way for it.
    boolean prepare(String schema) {
        var current = migrations.version();
        var otherSchema = !current.equals(Migrations.NONE) && !current.equals(schema);
        if (otherSchema) {
            migrations.remove();
        }
        migrations.applyUpTo(schema);
        return otherSchema;
    }

    /// What was given out as a seq after the backup is given out again, so clients must not go on from there.
    static void beginEpoch(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.executeUpdate("update history set epoch = gen_random_uuid()");
        }
    }

    private boolean exists(String table) throws SQLException {
        return answer("select to_regclass('%s') is not null".formatted(table));
    }

    private boolean answer(String question) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
