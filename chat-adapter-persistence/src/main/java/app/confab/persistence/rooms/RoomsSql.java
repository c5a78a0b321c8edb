package app.confab.persistence.rooms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface RoomsSql {

    @Select("""
            select id, kind, name, topic, created_at, member_count, last_seq, lower(name) as sort_name
            from room where id = #{id}
            """)
    Optional<RoomRow> byId(UUID id);

    /// Empty for an unknown room.
    @Select("""
            select kind, role
            from room left join membership on room_id = id and account_id = #{account}
            where id = #{room}
            """)
    Optional<StandingRow> standingOf(UUID room, UUID account);

    @Select("""
            select id, kind, name, topic, created_at, member_count, last_seq, lower(name) as sort_name
            from room
            where kind = 'public'
                and strpos(lower(name), lower(#{part})) > 0
                and not exists (select from membership where room_id = room.id and account_id = #{account})
                and (#{afterId}::uuid is null
                    or (lower(name) collate "C", id) > (#{afterName}::text collate "C", #{afterId}::uuid))
            order by lower(name) collate "C", id
            limit #{limit}
            """)
    List<RoomRow> joinable(UUID account, String part, @Nullable String afterName, @Nullable UUID afterId, int limit);

    @Select("""
            select account_id, username, display_name, account.created_at as account_created_at,
                role, joined_at, joined_seq
            from membership join account on account.id = account_id
            where room_id = #{room} and joined_seq > #{afterJoinedSeq}
            order by joined_seq
            limit #{limit}
            """)
    List<MemberRow> members(UUID room, long afterJoinedSeq, int limit);

    @Select("""
            select account_id, username, display_name, account.created_at as account_created_at,
                role, joined_at, joined_seq
            from membership join account on account.id = account_id
            where room_id = #{room} and account_id = #{account}
            """)
    Optional<MemberRow> member(UUID room, UUID account);
}
