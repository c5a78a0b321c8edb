package app.confab.persistence.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface TimelineSql {

    /// No row for an unknown room. One statement, hence one snapshot.
    @Select("""
            select room.last_seq, room.id as room_id, event.seq, event.type, event.at, event.account_id,
                person.username, person.display_name, person.created_at as account_created_at,
                event.payload ->> 'role' as role,
                event.message_id, message.client_message_id, message.body, message.created_at as posted_at
            from room
            left join lateral (
                select * from event where room_id = room.id and seq > #{after} order by seq limit #{limit}
            ) as event on true
            left join account person on person.id = event.account_id
            left join message on message.room_id = room.id and message.id = event.message_id
            where room.id = #{room}
            order by event.seq
            """)
    List<EventRow> after(UUID room, long after, int limit);

    @Select("select last_seq from room where id = #{room}")
    Optional<Long> lastSeq(UUID room);
}
