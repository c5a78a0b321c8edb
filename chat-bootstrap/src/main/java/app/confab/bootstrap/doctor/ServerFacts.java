package app.confab.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// What a PostgreSQL server says of itself.
///
/// @param tls the version of TLS that the connection uses; empty where it uses none
/// @param skew how far its clock is ahead of this machine's
/// @param freeConnections how many more it would take from this user
record ServerFacts(
        int major,
        String version,
        String encoding,
        String ctype,
        boolean synchronousCommit,
        boolean fsync,
        boolean fullPageWrites,
        String tls,
        Duration skew,
        int freeConnections) {

    private static final String NOW = "select clock_timestamp()";

    private static final String FACTS = """
            select current_setting('server_version_num')::int / 10000,
                   current_setting('server_version'),
                   current_setting('server_encoding'),
                   d.datctype,
                   current_setting('synchronous_commit') <> 'off',
                   current_setting('fsync') = 'on',
                   current_setting('full_page_writes') = 'on',
                   coalesce((select s.version from pg_stat_ssl s where s.pid = pg_backend_pid() and s.ssl), ''),
                   least(current_setting('max_connections')::int
                           - current_setting('superuser_reserved_connections')::int
                           - (select sum(numbackends) from pg_stat_database)::int,
                         case when d.datconnlimit < 0 then 100000 else d.datconnlimit end,
                         case when r.rolconnlimit < 0 then 100000 else r.rolconnlimit end)
            from pg_database d, pg_roles r
            where d.datname = current_database() and r.rolname = current_user
            """;

    static ServerFacts ask(Connection connection) throws SQLException {
        var skew = skew(connection);
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(FACTS)) {
            row.next();
            return new ServerFacts(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    row.getString(8),
                    skew,
                    row.getInt(9));
        }
    }

    /// The time on the way is taken for half of the time that the answer needed.
    private static Duration skew(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement(NOW)) {
            var before = Instant.now();
            try (var row = sql.executeQuery()) {
                var after = Instant.now();
                row.next();
                var middle = before.plus(Duration.between(before, after).dividedBy(2));
                return Duration.between(
                        middle, row.getObject(1, OffsetDateTime.class).toInstant());
            }
        }
    }
}
