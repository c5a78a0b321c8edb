package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `post_messages` made of one post. The message's columns are null for a refusal; `body` is also null
/// where it is the one that was handed over.
record PostedRow(
        String outcome,
        @Nullable Long seq,
        @Nullable UUID id,
        @Nullable String body,
        @Nullable Instant createdAt,
        @Nullable String username,
        @Nullable String displayName) {}
