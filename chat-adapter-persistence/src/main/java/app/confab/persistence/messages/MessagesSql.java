package app.confab.persistence.messages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface MessagesSql {

    /// The newest messages below `pivot` and the oldest from it on, by ascending seq; no row for an unknown
    /// room. One statement, hence one snapshot.
    @Select("""
            select room.last_seq, room.id as room_id, message.id, message.seq, message.author_id,
                author.username as author_username, author.display_name as author_display_name,
                message.client_message_id, message.body, message.created_at
            from room
            left join lateral (
                (select * from message where room_id = room.id and seq < #{pivot} order by seq desc limit #{below})
                union all
                (select * from message where room_id = room.id and seq >= #{pivot} order by seq limit #{from})
            ) as message on true
            left join account author on author.id = message.author_id
            where room.id = #{room}
            order by message.seq
            """)
    List<PageRow> around(UUID room, long pivot, int below, int from);

    @Select("""
            select message.id, room_id, seq, author_id,
                author.username as author_username, author.display_name as author_display_name,
                client_message_id, body, message.created_at
            from message join account author on author.id = author_id
            where room_id = #{room} and author_id = #{author} and client_message_id = #{name}
            """)
    Optional<MessageRow> named(UUID room, UUID author, String name);
}
