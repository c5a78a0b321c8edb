package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Calls of the functions in which rooms are written; the element at one place of all arrays belongs to one
/// change.
interface RoomLogSql {

    /// One message that answers nothing.
    // The columns are named one by one: to find out which is which component costs MyBatis as much as to read them.
    @Select(affectData = true, value = """
            select outcome, seq, username, display_name
            from post_message(#{room}, #{id}, #{author}, #{name}, #{body}, #{at}, #{calls})
            """)
    @ConstructorArgs({
        @Arg(column = "outcome", javaType = String.class),
        @Arg(column = "seq", javaType = Long.class),
        @Arg(column = "username", javaType = String.class),
        @Arg(column = "display_name", javaType = String.class)
    })
    LonePostRow postOne(UUID room, UUID id, UUID author, String name, String body, Instant at, @Nullable String calls);

    /// One row for each post, in their order.
    @Select(affectData = true, value = """
            select outcome, seq, username, display_name, id, body, created_at, edited_at, deleted_at, reply_to
            from post_messages(
                #{rooms}, #{ids}, #{authors}, #{names}, #{bodies}, #{ats}, #{answered}, #{calls})
            """)
    @ConstructorArgs({
        @Arg(column = "outcome", javaType = String.class),
        @Arg(column = "seq", javaType = Long.class),
        @Arg(column = "username", javaType = String.class),
        @Arg(column = "display_name", javaType = String.class),
        @Arg(column = "id", javaType = UUID.class),
        @Arg(column = "body", javaType = String.class),
        @Arg(column = "created_at", javaType = Instant.class),
        @Arg(column = "edited_at", javaType = Instant.class),
        @Arg(column = "deleted_at", javaType = Instant.class),
        @Arg(column = "reply_to", javaType = UUID.class)
    })
    List<PostedRow> post(
            UUID[] rooms,
            UUID[] ids,
            UUID[] authors,
            String[] names,
            String[] bodies,
            Instant[] ats,
            @Nullable UUID[] answered,
            @Nullable String[] calls);

    /// One row for each change, in their order.
    @Select(affectData = true, value = """
            select * from change_messages(
                #{kinds}, #{rooms}, #{messages}, #{doers}, #{ats}, #{texts}, #{calls})
            """)
    List<MessageChangeRow> changeMessages(
            String[] kinds,
            UUID[] rooms,
            UUID[] messages,
            UUID[] doers,
            Instant[] ats,
            @Nullable String[] texts,
            @Nullable String[] calls);

    /// At least one row for each change, in their order.
    @Select(affectData = true, value = """
            select * from change_rooms(
                #{kinds}, #{rooms}, #{accounts}, #{doers}, #{ats},
                #{roles}, #{roomKinds}, #{roomNames}, #{topics}, #{circles})
            """)
    List<RoomChangeRow> changeRooms(
            String[] kinds,
            UUID[] rooms,
            UUID[] accounts,
            UUID[] doers,
            Instant[] ats,
            @Nullable String[] roles,
            @Nullable String[] roomKinds,
            @Nullable String[] roomNames,
            @Nullable String[] topics,
            @Nullable String[] circles);
}
