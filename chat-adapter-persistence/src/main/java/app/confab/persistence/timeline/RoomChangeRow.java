package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that `change_members` made of one change, or that there is none: then all from `seq` on means
/// nothing.
///
/// @param ordinal which change, from 1
record RoomChangeRow(
        int ordinal,
        String outcome,
        @Nullable Long seq,
        @Nullable String type,
        @Nullable String role,
        UUID accountId,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Instant accountCreatedAt) {}
