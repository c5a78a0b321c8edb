package app.confab.persistence.sessions;

import app.confab.persistence.kernel.PasswordTurns;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface PasswordsSql {

    @Select("""
            select id, username, display_name, password_hash, created_at from account
            where id = #{account} and deleted_at is null
            """)
    Optional<CredentialsRow> of(UUID account);

    @Select(PasswordTurns.LOCK)
    int lockPassword(UUID account);

    /// Answers 0 where the present password is another one.
    @Update("""
            update account set password_hash = #{next}, version = version + 1
            where id = #{account} and password_hash = #{present} and deleted_at is null
            """)
    int change(UUID account, String present, String next);
}
