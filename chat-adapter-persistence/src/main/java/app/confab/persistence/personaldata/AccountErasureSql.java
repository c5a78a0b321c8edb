package app.confab.persistence.personaldata;

import app.confab.persistence.kernel.ActiveAdmins;
import app.confab.persistence.kernel.PasswordTurns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface AccountErasureSql {

    @Select(PasswordTurns.LOCK)
    int lockPassword(UUID account);

    /// Has this transaction alone decide who runs the place, until it ends.
    @Select("select name from server for update")
    String lockServer();

    @Select("select exists (select from account where id = #{account} and " + ActiveAdmins.IS_ONE + ") and 1 = ("
            + ActiveAdmins.COUNT + ")")
    boolean isLastAdmin(UUID account);

    @Select(affectData = true, value = """
            with ending as (
                select id from session
                where account_id = #{account} and ended_at is null and expires_at > #{now}
                order by id
                for no key update
            )
            update session set ended_at = #{now} from ending where session.id = ending.id
            returning session.id, account_id, created_at, expires_at, ended_at
            """)
    List<EndedSessionRow> endSessions(UUID account, Instant now);

    /// A name that is retired already is so for good.
    @Insert("""
            insert into retired_username (digest)
            select encode(sha256(convert_to(username, 'UTF8')), 'hex') from account
            where id = #{account} and deleted_at is null
            on conflict do nothing
            """)
    void retireUsername(UUID account);

    /// Nothing that a password is hashed to is an empty text.
    @Select(affectData = true, value = """
            update account set username = #{username}, display_name = #{displayName}, password_hash = '',
                server_role = 'member', deleted_at = #{now}, version = version + 1, renamed_at = clock_timestamp()
            where id = #{account} and deleted_at is null
            returning created_at
            """)
    Optional<Instant> erase(UUID account, String username, String displayName, Instant now);

    @Select("""
            select id from account
            where deleted_at is not null and exists (
                select from membership join room on room.id = membership.room_id
                where membership.account_id = account.id and room.kind <> 'direct'
            )
            limit #{atMost}
            """)
    List<UUID> unfinished(int atMost);
}
