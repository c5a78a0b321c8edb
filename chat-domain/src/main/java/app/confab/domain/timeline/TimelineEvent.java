package app.confab.domain.timeline;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;

/// One durable change of a room. Events are rendered from the present state: what they carry is how it is now,
/// not how it was.
public sealed interface TimelineEvent {

    RoomId room();

    Seq seq();

    Instant at();

    /// Somebody wrote something; the message has the same `seq`. It is a tombstone if it was deleted since.
    record MessagePosted(RoomId room, Seq seq, Instant at, Message message) implements TimelineEvent {}

    /// The author changed what a message says.
    record MessageEdited(RoomId room, Seq seq, Instant at, Message message) implements TimelineEvent {}

    /// Nothing is left of a message but its tombstone.
    record MessageDeleted(RoomId room, Seq seq, Instant at, MessageId message) implements TimelineEvent {}

    /// Somebody reacted to a message.
    record ReactionAdded(RoomId room, Seq seq, Instant at, MessageId message, Emoji emoji, AccountId user)
            implements TimelineEvent {}

    /// Somebody took a reaction back.
    record ReactionRemoved(RoomId room, Seq seq, Instant at, MessageId message, Emoji emoji, AccountId user)
            implements TimelineEvent {}

    /// Somebody came in.
    record MemberJoined(RoomId room, Seq seq, Instant at, Account user) implements TimelineEvent {}

    /// Somebody is out; nothing of theirs has a higher `seq` until they join again.
    record MemberLeft(RoomId room, Seq seq, Instant at, Account user) implements TimelineEvent {}

    /// Somebody has another role: the one that this event gave them.
    record MemberUpdated(RoomId room, Seq seq, Instant at, Account user, Role role) implements TimelineEvent {}

    /// The room has another name or topic.
    record RoomUpdated(RoomId room, Seq seq, Instant at, Room present) implements TimelineEvent {}

    /// Something that only a newer version of this program knows, whose nodes run beside this one during an
    /// update. It is passed on as it was stored.
    ///
    /// @param type the event's type in the wire contract
    /// @param details the rest of the event as a JSON object in the wire contract's form
    record Unknown(RoomId room, Seq seq, Instant at, String type, String details) implements TimelineEvent {}
}
