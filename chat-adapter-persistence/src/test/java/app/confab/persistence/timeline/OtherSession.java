package app.confab.persistence.timeline;

import static org.awaitility.Awaitility.await;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.PersistentStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// A connection past the room log's, as another node would have one, with a transaction of its own.
final class OtherSession implements AutoCloseable {
    private final Connection connection;
    private final Connection watcher;

    OtherSession(PersistentStores persistent) throws SQLException {
        this.connection = persistent.connect();
        this.watcher = persistent.connect();
        connection.setAutoCommit(false);
    }

    void lock(RoomId room) throws SQLException {
        try (var sql = connection.prepareStatement("select from room where id = ? for no key update")) {
            sql.setObject(1, room.value());
            sql.execute();
        }
    }

    void lockWithoutWaiting(RoomId room) throws SQLException {
        try (var sql = connection.prepareStatement("select from room where id = ? for update nowait")) {
            sql.setObject(1, room.value());
            sql.execute();
        }
    }

    /// Removes somebody, uncommitted.
    void remove(RoomId room, Account account) throws SQLException {
        try (var sql = connection.prepareStatement("""
                select from change_rooms(array['leave'], ?, ?, null, array[now()], null, null, null, null, null)
                """)) {
            sql.setArray(1, connection.createArrayOf("uuid", new UUID[] {room.value()}));
            sql.setArray(
                    2, connection.createArrayOf("uuid", new UUID[] {account.id().value()}));
            sql.execute();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void execute(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /// Waits until somebody waits for a lock in this database. Quick to notice: who waits looks for a deadlock once,
    /// after a second.
    void awaitSomebodyWaiting() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> amongWaiting("count(*)") > 0);
    }

    /// Ends the connections that wait for a lock.
    void terminateWaiting() throws SQLException {
        amongWaiting("count(pg_terminate_backend(pid))");
    }

    private long amongWaiting(String aggregate) throws SQLException {
        try (var sql = watcher.createStatement();
                var result = sql.executeQuery("select " + aggregate + " from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        watcher.close();
    }
}
