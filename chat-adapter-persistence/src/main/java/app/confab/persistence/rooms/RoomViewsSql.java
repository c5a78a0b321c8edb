package app.confab.persistence.rooms;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface RoomViewsSql {

    /// All rooms of the account, or the one named. One statement, hence one snapshot.
    @Select("""
            select room.id, room.kind, room.name, room.topic, room.created_at, room.member_count, room.last_seq,
                mine.role, mine.read_seq, unread.unread_count,
                newest.id as message_id, newest.seq as message_seq, newest.author_id,
                author.username as author_username, author.display_name as author_display_name,
                newest.client_message_id, newest.body, newest.created_at as posted_at
            from membership mine
            join room on room.id = mine.room_id
            cross join lateral (
                select count(*) as unread_count from (
                    select from message
                    where message.room_id = mine.room_id and seq > mine.read_seq and author_id <> mine.account_id
                    limit #{mostUnread}
                ) as counted
            ) as unread
            left join lateral (
                select * from message where message.room_id = mine.room_id order by seq desc limit 1
            ) as newest on true
            left join account author on author.id = newest.author_id
            where mine.account_id = #{account} and (#{room}::uuid is null or mine.room_id = #{room}::uuid)
            order by mine.joined_at, mine.room_id
            limit 1000
            """)
    List<RoomViewRow> of(UUID account, @Nullable UUID room, int mostUnread);
}
