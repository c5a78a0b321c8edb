package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `post_messages` made of one post. For a refusal only the first means something. All but seq and the author's
/// names are null where they are as handed over.
record PostedRow(
        String outcome,
        @Nullable Long seq,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable UUID id,
        @Nullable String body,
        @Nullable Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID replyTo) {
    static final String POSTED = "posted";
}
