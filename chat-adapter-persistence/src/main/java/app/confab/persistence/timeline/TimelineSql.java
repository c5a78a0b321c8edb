package app.confab.persistence.timeline;

import app.confab.persistence.kernel.MessageColumns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface TimelineSql {

    /// No row for an unknown room. One statement, hence one snapshot.
    @Select("""
            select room.id as room_id, room.kind, room.name, room.topic, room.created_at as room_created_at,
                room.member_count, room.last_seq,
                event.seq, event.type, event.at, event.account_id, event.message_id as subject_id,
                person.username, person.display_name, person.created_at as account_created_at,
                event.payload ->> 'role' as role, event.payload ->> 'emoji' as emoji, event.payload::text as details,
            """ + MessageColumns.SELECTED + """
            from room
            left join lateral (
                select * from event where room_id = room.id and seq > #{after} order by seq limit #{limit}
            ) as event on true
            left join account person on person.id = event.account_id
            left join message on message.room_id = room.id and message.id = event.message_id
                and event.type in ('message.posted', 'message.edited')
            left join account author on author.id = message.author_id
            where room.id = #{room}
            order by event.seq
            """)
    List<EventRow> after(UUID room, long after, int limit);

    @Select("select last_seq from room where id = #{room}")
    Optional<Long> lastSeq(UUID room);

    @Select("select id, last_seq from room where id = any (#{rooms})")
    List<LastSeqRow> lastSeqs(UUID[] rooms);
}
