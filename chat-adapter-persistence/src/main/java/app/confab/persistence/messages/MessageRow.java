package app.confab.persistence.messages;

import java.time.Instant;
import java.util.UUID;

/// A message with its author as they are called now.
record MessageRow(
        UUID id,
        UUID roomId,
        long seq,
        UUID authorId,
        String authorUsername,
        String authorDisplayName,
        String clientMessageId,
        String body,
        Instant createdAt) {}
