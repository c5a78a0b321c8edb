package app.confab.persistence.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface InvitesSql {

    @Insert("""
            insert into invite (id, digest, created_by, created_at, expires_at, note, most_uses)
            values (#{invite.id}, #{digest}, #{invite.createdBy}, #{invite.createdAt}, #{invite.expiresAt},
                #{invite.note}, #{invite.mostUses})
            """)
    void add(InviteRow invite, String digest);

    /// Answers 0 for an unknown one.
    @Update("update invite set revoked_at = coalesce(revoked_at, #{now}) where id = #{id}")
    int revoke(UUID id, Instant now);

    @Select("""
            select invite.id, created_by, username, display_name, invite.created_at, expires_at, note, most_uses,
                uses, revoked_at
            from invite join account on account.id = created_by
            where #{before}::uuid is null or invite.id < #{before}::uuid
            order by invite.id desc
            limit #{limit}
            """)
    List<InviteRow> newestFirst(@Nullable UUID before, int limit);

    @Select("""
            select exists (select from invite
                where digest = #{digest} and revoked_at is null and expires_at > #{now}
                    and (most_uses is null or uses < most_uses))
            """)
    boolean isGood(String digest, Instant now);

    /// Answers which it was; null where it is not good. Nobody else uses it until this transaction ends.
    @Select(affectData = true, value = """
            update invite set uses = uses + 1
            where digest = #{digest} and revoked_at is null and expires_at > #{now}
                and (most_uses is null or uses < most_uses)
            returning id
            """)
    @Nullable UUID use(String digest, Instant now);
}
