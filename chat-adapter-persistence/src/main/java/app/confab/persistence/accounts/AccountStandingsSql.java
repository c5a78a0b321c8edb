package app.confab.persistence.accounts;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface AccountStandingsSql {
    String COLUMNS = " id, username, display_name, created_at, server_role, deactivated_at ";

    @Select("select" + COLUMNS + "from account where id = #{id}")
    Optional<StandingRow> of(UUID id);

    /// Has this transaction alone decide who runs the place, until it ends.
    @Select("select name from server for update")
    String lockServer();

    @Select("select count(*) from account where server_role = 'admin' and deactivated_at is null")
    int activeAdmins();

    @Select(affectData = true, value = """
            update account set server_role = #{role}, version = version + 1 where id = #{id} returning
            """ + COLUMNS)
    StandingRow giveRole(UUID id, String role);
}
