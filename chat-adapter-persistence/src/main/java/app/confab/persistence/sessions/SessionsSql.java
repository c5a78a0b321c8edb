package app.confab.persistence.sessions;

import app.confab.persistence.kernel.PasswordTurns;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface SessionsSql {

    @Insert("""
            with opened as (
                insert into session
                    (id, account_id, created_at, expires_at, ended_at, last_used_at, device, address)
                values (#{session.id}, #{session.accountId}, #{session.createdAt}, #{session.expiresAt},
                        #{session.endedAt}, #{session.createdAt}, #{device}, #{address})
            )
            insert into refresh_token (digest, session_id) values (#{first}, #{session.id})
            """)
    void open(SessionRow session, String first, String device, String address);

    @Select(PasswordTurns.HOLD)
    int holdPassword(UUID account);

    @Select("select exists (select from account where id = #{account} and password_hash = #{password})")
    boolean isPassword(UUID account, String password);

    /// Locks the token's session until the transaction ends.
    @Select("""
            select id, account_id, created_at, expires_at, ended_at from session
            where id = (select session_id from refresh_token where digest = #{digest})
            for no key update
            """)
    Optional<SessionRow> lockByToken(String digest);

    @Select("""
            select digest, session_id, spent_at,
                exists (select from refresh_token successor
                    where successor.parent = token.digest and successor.spent_at is not null) as successor_used
            from refresh_token token where digest = #{digest}
            """)
    RefreshTokenRow token(String digest);

    @Update("update refresh_token set spent_at = #{now} where digest = #{digest} and spent_at is null")
    void spend(String digest, Instant now);

    @Insert("insert into refresh_token (digest, session_id, parent) values (#{digest}, #{session}, #{parent})")
    void addSuccessor(String digest, UUID session, String parent);

    @Update("update session set expires_at = #{expiresAt}, last_used_at = #{now} where id = #{id}")
    void prolong(UUID id, Instant expiresAt, Instant now);

    /// From the first token on, so that none goes before its parent: that one would look as if its successor had
    /// never been used, and be served again.
    @Delete("""
            with recursive forgotten as (
                select digest from refresh_token token
                where session_id = #{session} and spent_at < #{before}
                    and not exists (select from refresh_token parent where parent.digest = token.parent)
                    and exists (select from refresh_token successor
                        where successor.parent = token.digest and successor.spent_at is not null)
                union all
                select token.digest from refresh_token token join forgotten on forgotten.digest = token.parent
                where token.spent_at < #{before}
                    and exists (select from refresh_token successor
                        where successor.parent = token.digest and successor.spent_at is not null)
            )
            delete from refresh_token where digest in (select digest from forgotten)
            """)
    void forgetSpent(UUID session, Instant before);

    @Update("""
            with ended as (
                update session set ended_at = #{now} where id = #{id} returning account_id
            )
            update account set version = version + 1 from ended where account.id = ended.account_id
            """)
    void end(UUID id, Instant now);

    @Select("""
            select exists (select from session join account on account.id = account_id
                where session.id = #{id} and ended_at is null and expires_at > #{now}
                    and deactivated_at is null and deleted_at is null)
            """)
    boolean isLive(UUID id, Instant now);

    /// The tokens go by cascade. A session that somebody else is at is left to them, or to the next time.
    @Delete("""
            delete from session where id in (
                select id from session where expires_at < #{before}
                order by expires_at limit #{atMost}
                for update skip locked
            )
            """)
    int removeExpired(Instant before, int atMost);
}
