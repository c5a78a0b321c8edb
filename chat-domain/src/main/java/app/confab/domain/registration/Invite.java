package app.confab.domain.registration;

import app.confab.domain.accounts.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invite as admins see it.
///
/// @param by who made it
/// @param note what admins call it
/// @param expiresAt from this moment on it is good for nobody
/// @param mostUses how many may come in with it; absent for any number
/// @param uses how many have come in with it
/// @param revokedAt since when it is good for nobody, absent while it was not revoked
public record Invite(
        InviteId id,
        Profile by,
        InviteNote note,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Integer mostUses,
        int uses,
        @Nullable Instant revokedAt) {

    /// Whether somebody can come in with it, or why not.
    public enum State {
        GOOD,
        SPENT,
        EXPIRED,
        REVOKED
    }

    /// One that nobody has used.
    public static Invite fresh(InviteId id, Profile by, Instant now, InviteTerms terms) {
        return new Invite(id, by, terms.note(), now, now.plus(terms.life()), terms.mostUses(), 0, null);
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (mostUses != null && uses >= mostUses) {
            return State.SPENT;
        }
        return now.isBefore(expiresAt) ? State.GOOD : State.EXPIRED;
    }
}
