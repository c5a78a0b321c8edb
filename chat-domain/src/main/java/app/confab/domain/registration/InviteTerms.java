package app.confab.domain.registration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an invite is good for.
///
/// @param note what admins call it
/// @param life for how long, up to [#MOST_DAYS] days
/// @param mostUses how many may come in with it, up to [#MOST_USES]; absent for any number
public record InviteTerms(
        InviteNote note, Duration life, @Nullable Integer mostUses) {
    public static final int MOST_DAYS = 365;
    public static final int MOST_USES = 1_000;

    public InviteTerms {
        if (!life.isPositive() || life.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new IllegalArgumentException("life out of range: " + life);
        }
        if (mostUses != null && (mostUses < 1 || mostUses > MOST_USES)) {
            throw new IllegalArgumentException("uses out of range: " + mostUses);
        }
    }
}
