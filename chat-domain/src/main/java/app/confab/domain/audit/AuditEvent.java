package app.confab.domain.audit;

import app.confab.domain.accounts.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that has happened. It never holds a secret, nor a text that somebody typed who was not let in: people
/// type passwords into the wrong field.
///
/// @param actor who did it; absent where nobody was logged in
/// @param subject to whom it happened; absent where it concerns no account
/// @param address where the request came from
/// @param detail what else is to be said, in a few words of the program's own, perhaps none
public record AuditEvent(
        UUID id,
        Instant at,
        AuditKind kind,
        @Nullable AccountId actor,
        @Nullable AccountId subject,
        String address,
        String requestId,
        String detail) {}
