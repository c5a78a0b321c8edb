package app.confab.persistence.accounts;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

interface AccountVersionsSql {

    @Select("select id, version from account where id = any (#{ids})")
    List<AccountVersionRow> of(UUID[] ids);

    @Select("""
            select id, renamed_at from account where renamed_at > clock_timestamp() - interval '10 seconds'
            """)
    List<RenamingRow> recentlyRenamed();
}
