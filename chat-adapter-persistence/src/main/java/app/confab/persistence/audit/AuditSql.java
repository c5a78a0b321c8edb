package app.confab.persistence.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface AuditSql {

    @Insert("""
            insert into audit_event (id, at, kind, actor_id, subject_id, address, request_id, detail)
            values (#{id}, #{at}, #{kind}, #{actorId}, #{subjectId}, #{address}, #{requestId}, #{detail})
            """)
    void append(AuditRow event);

    /// The conditions that are asked for alone, so that each has its index.
    @Select("""
            <script>
            select event.id, at, kind, actor_id, subject_id, address, request_id, detail,
                actor.username as actor_username, actor.display_name as actor_display_name,
                subject.username as subject_username, subject.display_name as subject_display_name
            from audit_event event
                left join account actor on actor.id = actor_id
                left join account subject on subject.id = subject_id
            <where>
                <if test="kind != null">and kind = #{kind}</if>
                <if test="actor != null">and actor_id = #{actor}</if>
                <if test="account != null">and (actor_id = #{account} or subject_id = #{account})</if>
                <if test="from != null">and at &gt;= #{from}</if>
                <if test="to != null">and at &lt; #{to}</if>
                <if test="beforeAt != null">and (at, event.id) &lt; (#{beforeAt}, #{beforeId})</if>
            </where>
            order by at desc, event.id desc
            limit #{limit}
            </script>
            """)
    List<AuditEntryRow> find(
            @Nullable String kind,
            @Nullable UUID actor,
            @Nullable UUID account,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Delete("""
            delete from audit_event where id in (
                select id from audit_event where at < least(#{before}, clock_timestamp() - interval '31 days')
                order by at, id limit #{atMost}
                for update skip locked
            )
            """)
    int removeBefore(Instant before, int atMost);
}
