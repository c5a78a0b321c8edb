package app.confab.persistence.accounts;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface AccountsSql {

    /// Answers 0 where the user name is taken.
    @Insert("""
            insert into account (id, username, display_name, password_hash, created_at)
            values (#{id}, #{username}, #{displayName}, #{passwordHash}, #{createdAt})
            on conflict (username) do nothing
            """)
    int add(AccountRow account);

    @Select("select id, username, display_name, password_hash, created_at from account where id = #{id}")
    Optional<AccountRow> byId(UUID id);

    @Select("select id, username, display_name, password_hash, created_at from account where username = #{username}")
    Optional<AccountRow> byUsername(String username);
}
