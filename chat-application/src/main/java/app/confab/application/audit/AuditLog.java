package app.confab.application.audit;

import app.confab.application.kernel.Page;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Profile;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The record of what has happened: appended to, read, and forgotten by age alone. Blocking, thread-safe.
public interface AuditLog {

    /// Writes an event down, durably when it returns. Never refuses, since what it tells of has happened already: an
    /// event that cannot be stored is written to the program's own log instead, as a failure and in full.
    void append(AuditEvent event);

    /// What fits the filter, the latest first. What is written meanwhile may be missed, nothing is met twice.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Invalid for a cursor that no page has given
    Page<Entry> find(Filter filter, Page.Request request);

    /// Forgets the oldest events of those before a moment that lies at least [#LEAST_DAYS] days back, at most so many;
    /// answers how many. What is younger stays, whatever is asked for.
    int removeBefore(Instant before, int atMost);

    /// No event is forgotten earlier.
    int LEAST_DAYS = 30;

    /// An event, with its people as they are called now. Absent where there was nobody, or the account is unknown.
    record Entry(
            AuditEvent event,
            @Nullable Profile actor,
            @Nullable Profile subject) {}

    /// Which events are wanted; what is absent does not matter.
    ///
    /// @param account who did it, or to whom it happened
    /// @param from the first moment
    /// @param to the moment after the last
    record Filter(
            @Nullable AuditKind kind,
            @Nullable AccountId actor,
            @Nullable AccountId account,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }
}
