package app.confab.domain.messages;

import app.confab.domain.accounts.Profile;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;

/// A message as it is now. Its `seq` is that of the event that posted it.
public record Message(
        MessageId id,
        RoomId room,
        Seq seq,
        Profile author,
        ClientMessageId clientMessageId,
        MessageBody body,
        Instant createdAt) {}
