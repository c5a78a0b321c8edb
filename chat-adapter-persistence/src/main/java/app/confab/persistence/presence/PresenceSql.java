package app.confab.persistence.presence;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface PresenceSql {

    /// Somebody who is online: once for each node that they are connected to.
    record Lease(UUID accountId, boolean own) {}

    /// Somebody who is online in a room.
    record Place(UUID roomId, UUID accountId) {}

    @Select(affectData = true, value = """
            with lease as (
                insert into presence_lease (node_id, expires_at) values (#{node}, now() + #{lifeMillis} * interval '1 ms')
                on conflict (node_id) do update set expires_at = excluded.expires_at
            ), dead as (
                delete from presence_lease where node_id <> #{node} and expires_at < now() - interval '1 minute'
                returning node_id
            ), gone as (
                delete from presence using dead where presence.node_id = dead.node_id
            )
            select account_id, node_id = #{node} as own from presence
            where node_id = #{node} or node_id in (select node_id from presence_lease where expires_at > now())
            """)
    List<Lease> renew(UUID node, long lifeMillis);

    @Insert("""
            with lease as (
                insert into presence_lease (node_id, expires_at) values (#{node}, now() + #{lifeMillis} * interval '1 ms')
                on conflict (node_id) do update set expires_at = excluded.expires_at
            )
            insert into presence (account_id, node_id) select account, #{node} from unnest(#{accounts}) as account
            on conflict do nothing
            """)
    void arrive(UUID node, UUID[] accounts, long lifeMillis);

    @Delete("delete from presence where node_id = #{node} and account_id = any (#{accounts})")
    void leave(UUID node, UUID[] accounts);

    @Select("""
            select distinct account_id from presence join presence_lease using (node_id)
            where account_id = any (#{accounts}) and expires_at > now()
            """)
    List<UUID> online(UUID[] accounts);

    @Select("""
            select room.id as room_id, member.account_id
            from unnest(#{rooms}) as room (id)
            cross join lateral (
                select account_id from membership
                where room_id = room.id and account_id in (
                    select account_id from presence join presence_lease using (node_id) where expires_at > now()
                )
                limit #{mostOfARoom}
            ) as member
            """)
    List<Place> onlineIn(UUID[] rooms, int mostOfARoom);
}
