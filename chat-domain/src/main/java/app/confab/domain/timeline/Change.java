package app.confab.domain.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import java.time.Instant;

/// What somebody wants to become of a room. The ids and times are given in, so that a repeat is the same
/// change.
public sealed interface Change {

    RoomId room();

    Instant at();

    /// Makes the room; `creator` becomes its owner. Leads to `member.joined` with seq 1.
    record CreateRoom(RoomId room, RoomKind kind, RoomName name, Topic topic, AccountId creator, Instant at)
            implements Change {}

    /// Lets `account` in. Leads to `member.joined`, or to nothing for a member.
    record Join(RoomId room, AccountId account, Instant at) implements Change {}

    /// Lets `account` out. Leads to `member.left`, or to nothing for a stranger. If the last owner leaves, the
    /// room goes to its oldest moderator, else to its oldest member: `member.updated` follows.
    record Leave(RoomId room, AccountId account, Instant at) implements Change {}

    /// Posts a message. Leads to `message.posted`, or for a repeat (same room, author and client message id) to
    /// the first one's.
    record Post(
            RoomId room,
            MessageId message,
            AccountId author,
            ClientMessageId clientMessageId,
            MessageBody body,
            Instant at)
            implements Change {}
}
