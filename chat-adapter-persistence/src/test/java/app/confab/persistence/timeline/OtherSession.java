package app.confab.persistence.timeline;

import static org.awaitility.Awaitility.await;

import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.persistence.PersistentStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// Has somebody leave, uncommitted.
    void remove(RoomId room, Account account) throws SQLException {
        changeRoom("leave", room, account, account, null);
    }

    /// Changes who is in a room, uncommitted.
    void changeRoom(String kind, RoomId room, Account account, Account by, @Nullable String role) throws SQLException {
        call(
                "select from change_rooms(array[?], array[?::uuid], array[?::uuid], array[?::uuid], array[now()],"
                        + " array[?], null, null, null, null)",
                kind,
                room.value(),
                account.id().value(),
                by.id().value(),
                role);
    }

    /// Opens a direct room, uncommitted.
    void open(Change.OpenDirect open) throws SQLException {
        var opener = open.opener().value();
        var people = open.people().people().stream()
                .map(person -> person.value().toString())
                .collect(Collectors.joining(",", "{", "}"));
        call(
                "select from change_rooms(array['open'], array[?::uuid], array[?::uuid], array[?::uuid], array[now()],"
                        + " null, null, null, null, array[?])",
                open.room().value(),
                opener,
                opener,
                people);
    }

    /// Has its author delete a message, uncommitted.
    void delete(Message message) throws SQLException {
        call(
                "select from change_messages(array['delete'], array[?::uuid], array[?::uuid], array[?::uuid],"
                        + " array[now()], null, null)",
                message.room().value(),
                message.id().value(),
                message.author().id().value());
    }

    private void call(String function, @Nullable Object... arguments) throws SQLException {
        try (var sql = connection.prepareStatement(function)) {
            for (var i = 0; i < arguments.length; i++) {
                if (arguments[i] == null) {
                    sql.setNull(i + 1, Types.VARCHAR);
                } else {
                    sql.setObject(i + 1, arguments[i]);
                }
            }
            sql.execute();
        }
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void execute(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /// Has whoever is in a deadlock with this session find it and give way: PostgreSQL fails the one who looks first.
    void leaveDeadlocksToTheOther() throws SQLException {
        execute("set deadlock_timeout = '1h'");
    }

    /// Waits until somebody waits for a lock in this database. Quick to notice: nobody waits for a room for longer
    /// than two seconds.
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
