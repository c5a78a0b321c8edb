package app.confab.persistence.rooms;

import app.confab.persistence.kernel.MessageColumns;
import app.confab.persistence.kernel.MessageViewColumns;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface RoomViewsSql {

    /// All rooms of the reader, or the one named. One statement, hence one snapshot. Unread messages are counted in
    /// the primary key's index alone; calls among them are read only from messages that call anybody.
    @Select("""
            select room.id as room_id, room.kind, room.name, room.topic, room.created_at, room.member_count,
                room.last_seq, mine.role, mine.read_seq, unread.unread_count, calling.mention_count,
                mine.hidden_at is not null and coalesce(message.seq <= mine.hidden_at, true) as hidden,
                circle.people, tallies.reactions,""" + MessageColumns.SELECTED + """
            from membership mine
            join room on room.id = mine.room_id
            join account me on me.id = mine.account_id
            cross join lateral (
                select count(*) as unread_count, max(seq) as last_counted from (
                    select seq from message
                    where message.room_id = mine.room_id and seq > mine.read_seq
                        and author_id <> mine.account_id and deleted_at is null
                    order by seq
                    limit #{mostUnread}
                ) as counted
            ) as unread
            cross join lateral (
                select count(*) as mention_count from message
                where message.room_id = mine.room_id and seq > mine.read_seq and seq <= unread.last_counted
                    and author_id <> mine.account_id
                    and mentions is not null and mentions && array[me.username, 'here', 'room']
            ) as calling
            left join lateral (
                select array_agg(array[person.id::text, username, display_name, role,
                    (extract(epoch from person.created_at) * 1000)::bigint::text,
                    (extract(epoch from joined_at) * 1000)::bigint::text] order by joined_seq) as people
                from membership join account person on person.id = account_id
                where room.kind = 'direct' and membership.room_id = room.id
            ) as circle on true
            left join lateral (
                select * from message where message.room_id = mine.room_id order by seq desc limit 1
            ) as message on true
            left join account author on author.id = message.author_id
            """ + MessageViewColumns.TALLIES + """
            where mine.account_id = #{reader} and (#{room}::uuid is null or mine.room_id = #{room}::uuid)
            order by mine.joined_at, mine.room_id
            limit 1000
            """)
    List<RoomViewRow> of(UUID reader, @Nullable UUID room, int mostUnread);
}
