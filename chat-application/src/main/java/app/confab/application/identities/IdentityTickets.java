package app.confab.application.identities;

import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Writes down who somebody has shown to be, for their own browser to keep: nobody else can read it, and nobody
/// can make one. Thread-safe; never blocks.
public interface IdentityTickets {

    /// For how long a ticket is good.
    Duration LIFE = Duration.ofMinutes(10);

    /// A ticket that is good from `now` on.
    IdentityTicket issue(ProvenIdentity proven, Instant now);

    /// What a ticket says, to the second where it tells a time; empty for one that is forged, malformed or
    /// expired.
    Optional<ProvenIdentity> read(IdentityTicket ticket, Instant now);
}
