package app.confab.application.world;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes changes for a room log, each a millisecond after the one before and with ids that nothing else has.
public abstract class Changes {
    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();

    public Stamps stamps() {
        return stamps;
    }

    /// A word that stands nowhere else in the stores.
    public String freshWord() {
        return Long.toString(stamps.next().id().getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    public RoomId unknownRoom() {
        return new RoomId(stamps.next().id());
    }

    public MessageId unknownMessage() {
        return new MessageId(stamps.next().id());
    }

    public Change.CreateRoom creating(Account owner) {
        return creating(owner, "Engines");
    }

    public Change.CreateRoom creating(Account owner, String name) {
        return creating(owner, RoomKind.PUBLIC, name);
    }

    public Change.CreateRoom creating(Account owner, RoomKind kind, String name) {
        stamps.tick();
        return new Change.CreateRoom(unknownRoom(), kind, new RoomName(name), Topic.NONE, owner.id(), stamps.now());
    }

    public Change.OpenDirect opening(Account opener, Account... others) {
        stamps.tick();
        var circle = DirectCircle.of(
                opener.id(), Arrays.stream(others).map(Account::id).toList());
        return new Change.OpenDirect(unknownRoom(), circle, opener.id(), stamps.now());
    }

    public Change.Join joining(RoomId room, Account account) {
        stamps.tick();
        return new Change.Join(room, account.id(), stamps.now());
    }

    public Change.Add adding(RoomId room, Account account, Role role, Account by) {
        stamps.tick();
        return new Change.Add(room, account.id(), role, by.id(), stamps.now());
    }

    public Change.ChangeRole making(RoomId room, Account account, Role role, Account by) {
        stamps.tick();
        return new Change.ChangeRole(room, account.id(), role, by.id(), stamps.now());
    }

    public Change.Leave leaving(RoomId room, Account account) {
        stamps.tick();
        return new Change.Leave(room, account.id(), stamps.now());
    }

    public Change.Remove removing(RoomId room, Account account, Account by) {
        stamps.tick();
        return new Change.Remove(room, account.id(), by.id(), stamps.now());
    }

    /// Another name, another topic, or both.
    public Change.Describe describing(RoomId room, @Nullable String name, @Nullable String topic, Account by) {
        stamps.tick();
        return new Change.Describe(
                room,
                name == null ? null : new RoomName(name),
                topic == null ? null : new Topic(topic),
                by.id(),
                stamps.now());
    }

    public Change.Post posting(RoomId room, Account author, String text) {
        return posting(room, author, new ClientMessageId(freshWord()), text);
    }

    public Change.Post posting(RoomId room, Account author, ClientMessageId name, String text) {
        return posting(room, author.id(), name, text, null);
    }

    public Change.Post answering(RoomId room, Account author, MessageId answered, String text) {
        return posting(room, author.id(), new ClientMessageId(freshWord()), text, answered);
    }

    private Change.Post posting(
            RoomId room, AccountId author, ClientMessageId name, String text, @Nullable MessageId replyTo) {
        stamps.tick();
        var stamp = stamps.next();
        return new Change.Post(
                room, new MessageId(stamp.id()), author, name, new MessageBody(text), replyTo, stamp.at());
    }

    public Change.Edit editing(Message message, Account by, String text) {
        stamps.tick();
        return new Change.Edit(message.room(), message.id(), by.id(), new MessageBody(text), stamps.now());
    }

    public Change.Delete deleting(Message message, Account by) {
        stamps.tick();
        return new Change.Delete(message.room(), message.id(), by.id(), stamps.now());
    }

    public Change.React reacting(Message message, Account by, String emoji) {
        stamps.tick();
        return new Change.React(message.room(), message.id(), by.id(), new Emoji(emoji), stamps.now());
    }

    public Change.Unreact unreacting(Message message, Account by, String emoji) {
        stamps.tick();
        return new Change.Unreact(message.room(), message.id(), by.id(), new Emoji(emoji), stamps.now());
    }
}
