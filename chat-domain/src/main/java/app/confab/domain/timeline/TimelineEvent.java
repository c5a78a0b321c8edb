package app.confab.domain.timeline;

import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Instant;

/// One durable change of a room. Events are rendered from the present state: what they carry is how it is now,
/// not how it was.
public sealed interface TimelineEvent {

    RoomId room();

    Seq seq();

    Instant at();

    /// Somebody wrote something; the message has the same `seq`.
    record MessagePosted(RoomId room, Seq seq, Instant at, Message message) implements TimelineEvent {}

    /// Somebody came in.
    record MemberJoined(RoomId room, Seq seq, Instant at, Account user) implements TimelineEvent {}

    /// Somebody is out; nothing of theirs has a higher `seq` until they join again.
    record MemberLeft(RoomId room, Seq seq, Instant at, Account user) implements TimelineEvent {}

    /// Somebody has another role.
    record MemberUpdated(RoomId room, Seq seq, Instant at, Account user, Role role) implements TimelineEvent {}
}
