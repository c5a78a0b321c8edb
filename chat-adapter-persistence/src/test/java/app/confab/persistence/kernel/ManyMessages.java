package app.confab.persistence.kernel;

import app.confab.domain.rooms.RoomId;
import app.confab.persistence.PersistentStores;
import java.sql.Connection;
import java.sql.SQLException;

/// Fills a room past the room log, since only the number of rows matters: to the planner small tables are all alike.
public final class ManyMessages {
    private static final int COUNT = 20_000;

    private final PersistentStores persistent;

    public ManyMessages(PersistentStores persistent) {
        this.persistent = persistent;
    }

    /// Its messages are by strangers; each has a reaction; of a hundred each one calls somebody, and one is deleted.
    public void in(RoomId room) throws SQLException {
        try (var connection = persistent.connect()) {
            fill(connection, room, """
                    insert into message (room_id, seq, id, author_id, client_message_id, body, created_at,
                        mentions, deleted_at)
                    select r.id, last_seq + n, gen_random_uuid(), gen_random_uuid(), 'many-' || n, repeat('x', 100), now(),
                        case when n % 100 = 1 then array['here'] end, case when n % 100 = 2 then now() end
                    from room r, generate_series(1, ?) as n where r.id = ?
                    """);
            fill(connection, room, """
                    insert into reaction (room_id, message_seq, emoji, account_id, seq)
                    select r.id, last_seq + n, '🚀', gen_random_uuid(), last_seq + n
                    from room r, generate_series(1, ?) as n where r.id = ?
                    """);
            fill(connection, room, """
                    insert into event (room_id, seq, type, at, account_id)
                    select r.id, last_seq + n, 'message.posted', now(), gen_random_uuid()
                    from room r, generate_series(1, ?) as n where r.id = ?
                    """);
            fill(connection, room, "update room set last_seq = last_seq + ? where id = ?");
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private static void fill(Connection connection, RoomId room, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, COUNT);
            statement.setObject(2, room.value());
            statement.execute();
        }
    }
}
