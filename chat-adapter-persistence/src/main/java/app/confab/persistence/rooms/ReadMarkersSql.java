package app.confab.persistence.rooms;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface ReadMarkersSql {

    /// Answers the new place; empty where the marker stands as far already, or there is none. The account is
    /// locked before the membership, as everywhere.
    @Select(affectData = true, value = """
            with wanted as (
                select account_id, room_id, least(#{seq}, last_seq) as seq
                from membership join room on room.id = room_id
                where room_id = #{room} and account_id = #{account} and read_seq < least(#{seq}, last_seq)
            ), bumped as (
                update account set version = version + 1 from wanted
                where account.id = wanted.account_id
                returning account.id, account.version, wanted.room_id, wanted.seq
            )
            update membership set read_seq = bumped.seq from bumped
            where membership.room_id = bumped.room_id and membership.account_id = bumped.id
                and membership.read_seq < bumped.seq
            returning read_seq, bumped.version
            """)
    Optional<MarkerRow> advance(UUID account, UUID room, long seq);

    /// As [#advance], the other way.
    @Select(affectData = true, value = """
            with bumped as (
                update account set version = version + 1
                where id = (
                    select account_id from membership
                    where room_id = #{room} and account_id = #{account} and read_seq > #{seq}
                )
                returning id, version
            )
            update membership set read_seq = #{seq} from bumped
            where room_id = #{room} and account_id = bumped.id and read_seq > #{seq}
            returning read_seq, bumped.version
            """)
    Optional<MarkerRow> moveBack(UUID account, UUID room, long seq);

    @Select("""
            select read_seq, version
            from membership join account on account.id = account_id
            where room_id = #{room} and account_id = #{account}
            """)
    Optional<MarkerRow> marker(UUID account, UUID room);
}
