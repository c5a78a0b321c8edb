package app.confab.domain.sessions;

import java.time.Instant;

/// A session as its person meets it among their devices.
///
/// @param lastUsedAt when it was opened or last refreshed, whichever was later
/// @param address where it was opened from
public record SessionView(Session session, Instant lastUsedAt, Device device, String address) {}
