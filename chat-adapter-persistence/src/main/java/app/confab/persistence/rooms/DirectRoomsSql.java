package app.confab.persistence.rooms;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/// A membership is hidden where the newest message is no newer than its being put away. (Asked whether there is a newer
/// one, the planner may read a full room from its beginning.) The account is locked before the membership, as
/// everywhere; whoever finds the membership changed meanwhile changes nothing.
interface DirectRoomsSql {

    @Select("""
            select id, kind, name, topic, created_at, member_count, last_seq, null::text as sort_name
            from room where circle = #{people}
            """)
    Optional<RoomRow> among(UUID[] people);

    /// Empty where it is hidden already, or none.
    @Select(affectData = true, value = """
            with wanted as (
                select account_id, room_id, last_seq
                from membership join room on room.id = room_id
                where room_id = #{room} and account_id = #{account} and kind = 'direct'
                    and (hidden_at is null or hidden_at
                        < coalesce((select max(seq) from message where message.room_id = membership.room_id), 0))
            ), bumped as (
                update account set version = version + 1 from wanted
                where account.id = wanted.account_id
                returning account.id, wanted.room_id, wanted.last_seq
            )
            update membership set hidden_at = bumped.last_seq from bumped
            where membership.room_id = bumped.room_id and membership.account_id = bumped.id
                and hidden_at is distinct from bumped.last_seq
            returning hidden_at
            """)
    Optional<Long> hide(UUID account, UUID room);

    /// Empty where it is not hidden.
    @Select(affectData = true, value = """
            with wanted as (
                select account_id, room_id, hidden_at
                from membership
                where room_id = #{room} and account_id = #{account} and hidden_at
                    >= coalesce((select max(seq) from message where message.room_id = membership.room_id), 0)
            ), bumped as (
                update account set version = version + 1 from wanted
                where account.id = wanted.account_id
                returning account.id, wanted.room_id, wanted.hidden_at
            )
            update membership set hidden_at = null from bumped
            where membership.room_id = bumped.room_id and membership.account_id = bumped.id
                and membership.hidden_at = bumped.hidden_at
            returning bumped.hidden_at
            """)
    Optional<Long> show(UUID account, UUID room);
}
