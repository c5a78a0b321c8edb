package app.confab.persistence.accounts;

import java.util.List;
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

    @Select("""
            select id, username, display_name, password_hash, created_at from account
            where username = #{username} and deactivated_at is null and deleted_at is null
            """)
    Optional<AccountRow> byUsername(String username);

    @Select(affectData = true, value = """
            update account set display_name = #{displayName}, version = version + 1, renamed_at = clock_timestamp()
            where id = #{id}
            returning id, username, display_name, password_hash, created_at
            """)
    Optional<AccountRow> rename(UUID id, String displayName);

    /// Those whose user name begins with `part`, by user name, from the one after `after` on. No user name has a
    /// character beyond the tilde.
    @Select("""
            select id, username, display_name, password_hash, created_at from account
            where username collate "C" >= #{part} and username collate "C" < #{part} || '~'
                and username collate "C" > #{after} and deactivated_at is null and deleted_at is null
            order by username collate "C"
            limit #{limit}
            """)
    List<AccountRow> beginningWith(String part, String after, int limit);

    /// All others whose user name or display name contains `part`, which is in small letters, likewise.
    @Select("""
            select id, username, display_name, password_hash, created_at from account
            where not starts_with(username, #{part})
                and (strpos(username, #{part}) > 0 or strpos(lower(display_name), lower(#{part})) > 0)
                and username collate "C" > #{after} and deactivated_at is null and deleted_at is null
            order by username collate "C"
            limit #{limit}
            """)
    List<AccountRow> containing(String part, String after, int limit);
}
