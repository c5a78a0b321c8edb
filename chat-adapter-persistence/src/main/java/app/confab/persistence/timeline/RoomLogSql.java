package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Calls of the functions in which rooms are written; the element at one place of all arrays belongs to one
/// change.
interface RoomLogSql {

    /// One row for each post, in their order.
    @Select(affectData = true, value = """
            select outcome, seq, id, body, created_at, username, display_name
            from post_messages(#{rooms}, #{ids}, #{authors}, #{names}, #{bodies}, #{ats})
            """)
    List<PostedRow> post(UUID[] rooms, UUID[] ids, UUID[] authors, String[] names, String[] bodies, Instant[] ats);

    /// At least one row for each change, in their order.
    @Select(affectData = true, value = """
            select ordinal, outcome, seq, type, role, account_id, username, display_name, account_created_at
            from change_members(
                #{kinds}, #{rooms}, #{accounts}, #{ats}, #{roomKinds}, #{roomNames}, #{topics})
            """)
    List<RoomChangeRow> change(
            String[] kinds,
            UUID[] rooms,
            UUID[] accounts,
            Instant[] ats,
            @Nullable String[] roomKinds,
            @Nullable String[] roomNames,
            @Nullable String[] topics);
}
