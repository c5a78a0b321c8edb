package app.confab.persistence.messages;

import app.confab.persistence.kernel.MessageColumns;
import app.confab.persistence.kernel.MessageViewColumns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/// Each statement is one snapshot, reactions included.
interface MessagesSql {

    /// The newest messages below `pivot` and the oldest from it on, by ascending seq; no row for an unknown
    /// room, one without a message for an empty one.
    @Select("select room.last_seq, room.id as room_id, tallies.reactions," + MessageColumns.SELECTED + """
            from room
            left join lateral (
                (select * from message where room_id = room.id and seq < #{pivot} order by seq desc limit #{below})
                union all
                (select * from message where room_id = room.id and seq >= #{pivot} order by seq limit #{from})
            ) as message on true
            left join account author on author.id = message.author_id
            """
            + MessageViewColumns.TALLIES + """
            where room.id = #{room}
            order by message.seq
            """)
    List<MessageRow> around(UUID room, UUID reader, long pivot, int below, int from);

    @Select("select room.last_seq, room.id as room_id, tallies.reactions," + MessageColumns.SELECTED + """
            from message
            join room on room.id = message.room_id
            join account author on author.id = message.author_id
            """
            + MessageViewColumns.TALLIES + """
            where message.room_id = #{room} and message.author_id = #{reader} and client_message_id = #{name}
            """)
    Optional<MessageRow> named(UUID room, UUID reader, String name);

    @Select("select room.last_seq, room.id as room_id, tallies.reactions," + MessageColumns.SELECTED + """
            from message
            join room on room.id = message.room_id
            join account author on author.id = message.author_id
            """
            + MessageViewColumns.TALLIES + """
            where message.room_id = #{room} and message.id = #{id}
            """)
    Optional<MessageRow> byId(UUID room, UUID reader, UUID id);
}
