package app.confab.persistence.identities;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface IdentitiesSql {

    @Select("select account_id from identity where issuer = #{issuer} and subject = #{subject}")
    Optional<UUID> ownerOf(String issuer, String subject);

    @Select("select issuer, subject, label, since from identity where account_id = #{account}")
    Optional<IdentityRow> of(UUID account);

    /// Has this transaction alone decide by what the account is come into. Empty where it is deleted.
    @Select("select id from account where id = #{account} and deleted_at is null for no key update")
    Optional<UUID> lockAccount(UUID account);

    /// Answers 0 where the identity is somebody's, or the account has one.
    @Insert("""
            insert into identity (account_id, issuer, subject, label, since)
            values (#{account}, #{identity.issuer}, #{identity.subject}, #{identity.label}, #{identity.since})
            on conflict do nothing
            """)
    int add(UUID account, IdentityRow identity);

    @Delete("delete from identity where account_id = #{account}")
    int remove(UUID account);
}
