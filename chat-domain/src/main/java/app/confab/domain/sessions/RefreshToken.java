package app.confab.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of one refresh token when somebody presents it. Rotation and reuse detection follow RFC 9700
/// section 4.14.2.
///
/// @param spentAt when it was first exchanged, absent while it was not
/// @param successorUsed whether a token that it was exchanged for has been exchanged in turn
public record RefreshToken(
        RefreshDigest digest, SessionId session, @Nullable Instant spentAt, boolean successorUsed) {

    /// Two tabs that refresh at once present the same token; within this time both are served.
    public static final Duration GRACE = Duration.ofSeconds(10);

    /// What presenting the token leads to.
    public enum Verdict {
        /// A first use: the token is spent now, a successor is issued.
        ROTATE,
        /// A second use that is no theft: within the grace, or the answer to the first use was lost, since no
        /// successor was ever used. One more successor is issued.
        SIBLING,
        /// Somebody holds a copy: the whole family ends.
        REUSE
    }

    public Verdict presentedAt(Instant now) {
        if (spentAt == null) {
            return Verdict.ROTATE;
        }
        var withinGrace = !now.isAfter(spentAt.plus(GRACE));
        return withinGrace || !successorUsed ? Verdict.SIBLING : Verdict.REUSE;
    }
}
