package app.confab.wire.audit;

import app.confab.application.audit.AuditLog;
import app.confab.wire.accounts.AuthorJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// AuditEvent: one thing that has happened.
///
/// @param actor who did it, left out where nobody was logged in
/// @param subject to whom it happened, left out where it concerns no account
/// @param detail what else is to be said, perhaps empty
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEventJson(
        String id,
        String at,
        String kind,
        @Nullable AuthorJson actor,
        @Nullable AuthorJson subject,
        String address,
        String requestId,
        String detail) {

    public static AuditEventJson of(AuditLog.Entry entry) {
        return AuditMapping.INSTANCE.event(entry);
    }
}
