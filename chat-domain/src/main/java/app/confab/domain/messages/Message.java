package app.confab.domain.messages;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Profile;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message as it is now. Its `seq` is that of the event that posted it.
///
/// @param replyTo the message of the same room that it answers, deleted or not
public record Message(
        MessageId id,
        RoomId room,
        Seq seq,
        Profile author,
        ClientMessageId clientMessageId,
        MessageState state,
        Instant createdAt,
        @Nullable MessageId replyTo) {

    public boolean isDeleted() {
        return state instanceof MessageState.Deleted;
    }

    public boolean isBy(AccountId account) {
        return author.id().equals(account);
    }
}
