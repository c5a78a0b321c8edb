package app.confab.persistence.registration;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface RegistrationsSql {

    @Select("select not exists (select from account)")
    boolean areNone();

    /// Has this transaction alone decide who is the first, until it ends.
    @Select("select name from server for update")
    String lockServer();

    /// Answers 0 where the user name is taken.
    @Insert("""
            insert into account (id, username, display_name, password_hash, created_at, server_role)
            values (#{id}, #{username}, #{displayName}, #{passwordHash}, #{createdAt}, #{serverRole})
            on conflict (username) do nothing
            """)
    int add(NewcomerRow newcomer);
}
