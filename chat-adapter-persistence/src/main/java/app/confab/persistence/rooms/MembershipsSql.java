package app.confab.persistence.rooms;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface MembershipsSql {

    @Select("""
            select room_id, kind, member_count, joined_seq, read_seq, hidden_at,
                hidden_at is not null and hidden_at
                    >= coalesce((select max(seq) from message where message.room_id = membership.room_id), 0)
                    as hidden
            from membership join room on room.id = room_id
            where account_id = #{account}
            order by joined_at, room_id
            limit 1000
            """)
    List<MembershipRow> of(UUID account);
}
