package app.confab.persistence.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one post. For a refusal only the first means something; of what is posted only that, seq and the
/// author's names are looked at, of a repeat everything.
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
    static final String REPEAT = "repeat";
}
