package app.confab.domain.sessions;

import app.confab.domain.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One login of one account, on one device. It slides: each refresh moves `expiresAt`. An ended session never
/// lives again.
public record Session(
        SessionId id,
        AccountId account,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /// A session that begins now.
    public static Session open(SessionId id, AccountId account, Instant now, Instant expiresAt) {
        return new Session(id, account, now, expiresAt, null);
    }

    public boolean isLiveAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
