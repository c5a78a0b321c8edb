package app.confab.persistence.personaldata;

import app.confab.persistence.kernel.MessageColumns;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface OwnMessagesSql {

    /// One look into the index of each room's authors: an index on authors alone would cost every post for the sake
    /// of a few exports a year.
    @Select("""
            select id from room
            where id > #{after}
                and exists (select from message where room_id = room.id and author_id = #{author} and deleted_at is null)
            order by id
            limit #{limit}
            """)
    List<UUID> rooms(UUID author, UUID after, int limit);

    @Select("select message.room_id," + MessageColumns.SELECTED + """
            from message join account author on author.id = message.author_id
            where room_id = #{room} and author_id = #{author} and seq > #{after} and message.deleted_at is null
            order by seq
            limit #{limit}
            """)
    List<OwnMessageRow> in(UUID room, UUID author, long after, int limit);
}
