package app.confab.application.kernel;

import java.time.Instant;
import java.util.UUID;

/// Where ids and times come from. Thread-safe; never blocks.
public interface Stamps {

    /// A fresh UUIDv7 (RFC 9562 section 5.7) and the present time.
    Stamp next();

    /// The present time in whole milliseconds. It may step back, e.g. between nodes: only seqs order.
    Instant now();

    /// An id and the time at which it was made.
    record Stamp(UUID id, Instant at) {}
}
