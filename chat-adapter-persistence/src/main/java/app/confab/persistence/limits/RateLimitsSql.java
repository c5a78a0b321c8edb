package app.confab.persistence.limits;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// `now` is null for the database's own clock, which is one for all nodes. Taking one moves the time at which a budget
/// is full again on by what one takes to come back.
interface RateLimitsSql {

    /// @param one what one takes to come back, in microseconds
    /// @param most how far the budget may be from full for one to be left
    /// @return 1, or 0 where there is none left
    @Insert("""
            insert into rate_limit as known (subject, full_at)
            values (#{subject}, coalesce(#{now}::timestamptz, clock_timestamp()) + #{one} * interval '1 microsecond')
            on conflict (subject) do update
            set full_at = greatest(known.full_at, coalesce(#{now}::timestamptz, clock_timestamp()))
                + #{one} * interval '1 microsecond'
            where known.full_at
                <= coalesce(#{now}::timestamptz, clock_timestamp()) + #{most} * interval '1 microsecond'
            """)
    int take(byte[] subject, @Nullable Instant now, long one, long most);

    /// In microseconds; null for whoever has taken nothing lately.
    @Select("""
            select (extract(epoch from full_at - coalesce(#{now}::timestamptz, clock_timestamp())) * 1000000)::bigint
            from rate_limit where subject = #{subject}
            """)
    @Nullable Long untilFull(byte[] subject, @Nullable Instant now);

    /// What somebody else is at is left to the next time.
    @Delete("""
            delete from rate_limit where subject in (
                select subject from rate_limit where full_at < coalesce(#{now}::timestamptz, clock_timestamp())
                order by full_at limit #{atMost}
                for update skip locked
            )
            """)
    int forgetFull(@Nullable Instant now, int atMost);
}
