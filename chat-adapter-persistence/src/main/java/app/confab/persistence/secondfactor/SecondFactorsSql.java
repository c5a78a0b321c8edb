package app.confab.persistence.secondfactor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface SecondFactorsSql {

    @Select("""
            select secret, confirmed_at, (
                select count(*) from recovery_code where account_id = #{account}
            ) as recovery_codes_left
            from second_factor where account_id = #{account}
            """)
    Optional<SecondFactorRow> of(UUID account);

    /// Answers 0 where there is a confirmed one, or the account is deleted. One that is being deleted goes first.
    @Insert("""
            with present as (
                select id from account where id = #{account} and deleted_at is null for share
            )
            insert into second_factor (account_id, secret, proposed_at) select id, #{secret}, #{at} from present
            on conflict (account_id) do update set secret = excluded.secret, proposed_at = excluded.proposed_at
            where second_factor.confirmed_at is null
            """)
    int propose(UUID account, String secret, Instant at);

    /// Answers 0 where another secret is the proposed one, it was proposed earlier than that, or is confirmed already.
    @Update("""
            update second_factor set confirmed_at = #{at}, last_step = #{step}
            where account_id = #{account} and secret = #{secret} and proposed_at >= #{since} and confirmed_at is null
            """)
    int confirm(UUID account, String secret, Instant since, long step, Instant at);

    @Update("""
            update second_factor set last_step = #{step}
            where account_id = #{account} and confirmed_at is not null and last_step < #{step}
            """)
    int useStep(UUID account, long step);

    @Delete("delete from recovery_code where account_id = #{account} and digest = #{digest}")
    int useRecoveryCode(UUID account, String digest);

    /// Has this transaction alone give out recovery codes. Empty where there is no confirmed second factor.
    @Select(
            "select account_id from second_factor where account_id = #{account} and confirmed_at is not null for update")
    Optional<UUID> lock(UUID account);

    @Delete("delete from recovery_code where account_id = #{account}")
    void dropRecoveryCodes(UUID account);

    @Insert("insert into recovery_code (account_id, digest) select #{account}, unnest(#{digests})")
    void addRecoveryCodes(UUID account, String[] digests);

    /// Whether what went was confirmed; empty where nothing was there.
    @Select(affectData = true, value = """
            delete from second_factor where account_id = #{account} returning confirmed_at is not null
            """)
    Optional<Boolean> remove(UUID account);
}
