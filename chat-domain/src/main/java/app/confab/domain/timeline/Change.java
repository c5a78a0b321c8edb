package app.confab.domain.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wants to become of a room. The ids and times are given in, so that a repeat is the same
/// change. `by` is who wants it.
public sealed interface Change {

    RoomId room();

    Instant at();

    /// A change of who is in a room and what it is.
    sealed interface OfRoom extends Change {}

    /// A change of what was said in a room.
    sealed interface OfMessage extends Change {}

    /// Makes a public or private room; `creator` becomes its owner. Leads to `member.joined` with seq 1.
    record CreateRoom(RoomId room, RoomKind kind, RoomName name, Topic topic, AccountId creator, Instant at)
            implements OfRoom {}

    /// Makes the direct room of these people. Leads to one `member.joined` for each, `opener`'s with seq 1; to
    /// nothing where they have one already, under whatever id.
    record OpenDirect(RoomId room, DirectCircle people, AccountId opener, Instant at) implements OfRoom {}

    /// Lets `account` into a public room. Leads to `member.joined`, or to nothing for a member.
    record Join(RoomId room, AccountId account, Instant at) implements OfRoom {}

    /// Has a member let somebody in. Leads to `member.joined`, for more than a member followed by
    /// `member.updated`; to nothing for who is in already, with whatever role.
    record Add(RoomId room, AccountId account, Role role, AccountId by, Instant at) implements OfRoom {}

    /// Gives a member another role. Leads to `member.updated`, or to nothing where it is theirs already, or for
    /// who is not in.
    record ChangeRole(RoomId room, AccountId account, Role role, AccountId by, Instant at) implements OfRoom {}

    /// Lets `account` out. Leads to `member.left`, or to nothing for a stranger. If the last owner leaves, the
    /// room goes to its oldest moderator, else to its oldest member: `member.updated` follows. Nobody leaves
    /// a direct room.
    record Leave(RoomId room, AccountId account, Instant at) implements OfRoom {}

    /// Has a moderator or owner put somebody out. Leads to `member.left`, or to nothing for who is not in.
    record Remove(RoomId room, AccountId account, AccountId by, Instant at) implements OfRoom {}

    /// Gives a room another name or topic. Leads to `room.updated`, or to nothing where both are so already.
    ///
    /// @param name absent: stays
    /// @param topic absent: stays
    record Describe(
            RoomId room, @Nullable RoomName name, @Nullable Topic topic, AccountId by, Instant at) implements OfRoom {}

    /// Posts a message. Leads to `message.posted`, or for a repeat (same room, author and client message id) to
    /// the first one's.
    ///
    /// @param replyTo the message of this room that it answers
    record Post(
            RoomId room,
            MessageId message,
            AccountId author,
            ClientMessageId clientMessageId,
            MessageBody body,
            @Nullable MessageId replyTo,
            Instant at)
            implements Change {}

    /// Has the author change what a message says. Leads to `message.edited`, or to nothing where it says so
    /// already.
    record Edit(RoomId room, MessageId message, AccountId by, MessageBody body, Instant at) implements OfMessage {}

    /// Deletes a message with its reactions. Leads to `message.deleted`, or to nothing where it is deleted
    /// already.
    record Delete(RoomId room, MessageId message, AccountId by, Instant at) implements OfMessage {}

    /// Reacts to a message. Leads to `reaction.added`, or to nothing where the reaction is there already.
    record React(RoomId room, MessageId message, AccountId by, Emoji emoji, Instant at) implements OfMessage {}

    /// Takes a reaction back. Leads to `reaction.removed`, or to nothing where there is none, as on a deleted
    /// message.
    record Unreact(RoomId room, MessageId message, AccountId by, Emoji emoji, Instant at) implements OfMessage {}
}
