package app.confab.domain.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account and what it is to the server.
///
/// @param hasSecondFactor whether logging in takes more than the password
/// @param deactivatedAt since when nobody can log in with it, absent while somebody can
public record AccountStanding(
        Account account,
        ServerRole role,
        boolean hasSecondFactor,
        @Nullable Instant deactivatedAt) {

    public boolean isActive() {
        return deactivatedAt == null;
    }

    /// Whether its person may do what only admins do. What is left of a deleted account has no person.
    public boolean isActiveAdmin() {
        return role == ServerRole.ADMIN && isActive() && !account.isDeleted();
    }
}
