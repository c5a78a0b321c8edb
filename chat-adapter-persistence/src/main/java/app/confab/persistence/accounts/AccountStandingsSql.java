package app.confab.persistence.accounts;

import app.confab.persistence.kernel.ActiveAdmins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface AccountStandingsSql {
    String COLUMNS = """
             id, username, display_name, created_at, server_role, deactivated_at, exists (
                select from second_factor where account_id = account.id and confirmed_at is not null
            ) as has_second_factor
            """;

    @Select("select" + COLUMNS + " from account where id = #{id}")
    Optional<StandingRow> of(UUID id);

    /// Has this transaction alone decide who runs the place, until it ends.
    @Select("select name from server for update")
    String lockServer();

    @Select(ActiveAdmins.COUNT)
    int activeAdmins();

    @Select(affectData = true, value = """
            update account set server_role = #{role}, version = version + 1 where id = #{id} returning
            """ + COLUMNS)
    StandingRow giveRole(UUID id, String role);

    @Select(affectData = true, value = """
            update account set deactivated_at = #{now}, version = version + 1 where id = #{id} returning
            """ + COLUMNS)
    StandingRow deactivate(UUID id, Instant now);

    @Select(affectData = true, value = """
            update account set deactivated_at = null, version = version + 1
            where id = #{id} and deactivated_at is not null and deleted_at is null
            returning
            """ + COLUMNS)
    Optional<StandingRow> reactivate(UUID id);

    /// Those whose user name or display name contains `part`, which is in small letters, by user name, from the one
    /// after `after` on.
    @Select("select" + COLUMNS + """
            from account
            where (strpos(username, #{part}) > 0 or strpos(lower(display_name), lower(#{part})) > 0)
                and username collate "C" > #{after} and deleted_at is null
            order by username collate "C"
            limit #{limit}
            """)
    List<StandingRow> containing(String part, String after, int limit);
}
