package app.confab.persistence.rooms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A membership with what of its room decides what is shown of others.
record MembershipRow(
        UUID roomId,
        String kind,
        int memberCount,
        long joinedSeq,
        long readSeq,
        boolean hidden,
        @Nullable Long hiddenAt) {}
