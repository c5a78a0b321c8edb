package app.confab.domain.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What there is of a message now.
public sealed interface MessageState {

    /// It says something.
    ///
    /// @param editedAt when it was last changed, absent where it is as it was posted
    record Live(MessageBody body, @Nullable Instant editedAt) implements MessageState {}

    /// A tombstone: that there was one is all that is left.
    record Deleted(Instant at) implements MessageState {}
}
