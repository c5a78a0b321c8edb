package app.confab.persistence.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface AccountSessionsSql {

    @Select("""
            select id, account_id, created_at, expires_at, ended_at,
                coalesce(last_used_at, created_at) as last_used_at, device, address
            from session
            where account_id = #{account} and ended_at is null and expires_at > #{now}
            order by coalesce(last_used_at, created_at) desc, id desc
            limit #{atMost}
            """)
    List<SessionViewRow> of(UUID account, Instant now, int atMost);

    @Select("""
            select address from session join account on account.id = session.account_id
            where account.username = #{username} and address <> ''
                and (session.created_at > #{since} or (ended_at is null and expires_at > #{now}))
            group by address
            order by max(session.created_at) desc
            limit #{atMost}
            """)
    List<String> addressesOf(String username, Instant since, Instant now, int atMost);

    @Select("select exists (select from session where id = #{session} and account_id = #{account})")
    boolean knows(UUID account, UUID session);

    /// Locks them in the order of their ids, so that nobody waits for another in a circle, and leaves out what was
    /// found to be over once it was locked.
    ///
    /// @param only absent: all of them
    /// @param spared absent: none
    @Select(affectData = true, value = """
            with ending as (
                select id from session
                where account_id = #{account} and ended_at is null and expires_at > #{now}
                    and id = coalesce(#{only}::uuid, id) and id is distinct from #{spared}::uuid
                order by id
                for no key update
            ), ended as (
                update session set ended_at = #{now} from ending where session.id = ending.id
                returning session.id, account_id, created_at, expires_at, ended_at
            ), told as (
                update account set version = version + 1 where id = #{account} and exists (select from ended)
            )
            select id, account_id, created_at, expires_at, ended_at from ended
            """)
    List<SessionRow> end(UUID account, @Nullable UUID only, @Nullable UUID spared, Instant now);
}
