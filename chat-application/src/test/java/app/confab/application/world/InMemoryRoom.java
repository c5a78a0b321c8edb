package app.confab.application.world;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Standing;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A room of the in-memory world with its log, members and messages. Not thread-safe: the world's lock guards
/// it. Every event and message is rendered anew at each reading, from the present state. It does what it is
/// told; whoever tells it has decided.
public final class InMemoryRoom {

    private record Name(AccountId author, ClientMessageId clientMessageId) {}

    private final InMemoryWorld world;
    private final RoomId id;
    private final RoomKind kind;
    private final Instant createdAt;
    private final List<Function<Seq, TimelineEvent>> log = new ArrayList<>();
    private final Map<AccountId, InMemoryMember> members = new LinkedHashMap<>();
    private final Set<AccountId> everOut = new HashSet<>();
    private final Map<MessageId, InMemoryMessage> messages = new LinkedHashMap<>();
    private final Map<Name, InMemoryMessage> named = new LinkedHashMap<>();
    private @Nullable RoomName name;
    private Topic topic;

    public InMemoryRoom(InMemoryWorld world, Change.CreateRoom origin) {
        this(world, origin.room(), origin.kind(), origin.at());
        name = origin.name();
        topic = origin.topic();
    }

    public InMemoryRoom(InMemoryWorld world, Change.OpenDirect origin) {
        this(world, origin.room(), RoomKind.DIRECT, origin.at());
    }

    private InMemoryRoom(InMemoryWorld world, RoomId id, RoomKind kind, Instant createdAt) {
        this.world = world;
        this.id = id;
        this.kind = kind;
        this.createdAt = createdAt;
        this.topic = Topic.NONE;
    }

    public RoomId id() {
        return id;
    }

    public RoomKind kind() {
        return kind;
    }

    public Room room() {
        return new Room(id, kind, name, topic, createdAt, members.size(), lastSeq());
    }

    public Seq lastSeq() {
        return new Seq(log.size());
    }

    public List<TimelineEvent> events() {
        return LongStream.rangeClosed(1, log.size())
                .mapToObj(seq -> event(new Seq(seq)))
                .toList();
    }

    public TimelineEvent event(Seq seq) {
        return log.get((int) seq.value() - 1).apply(seq);
    }

    /// Oldest first.
    public List<InMemoryMember> members() {
        return List.copyOf(members.values());
    }

    public Optional<InMemoryMember> member(AccountId account) {
        return Optional.ofNullable(members.get(account));
    }

    public Member shown(InMemoryMember member) {
        return new Member(world.account(member.account()), member.role(), member.joinedAt());
    }

    public boolean has(AccountId account) {
        return members.containsKey(account);
    }

    /// Whether somebody's leaving stands on the log, wherever they are now.
    public boolean wasLeftBy(AccountId account) {
        return everOut.contains(account);
    }

    public Optional<Standing> standingOf(AccountId account) {
        return Standing.of(kind, member(account).map(InMemoryMember::role).orElse(null));
    }

    /// @throws Refusal.NotFound where the account may not see the room
    public Standing requireStandingOf(AccountId account) {
        return standingOf(account).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    public boolean isHiddenBy(InMemoryMember member) {
        var at = member.hiddenAt();
        return at != null
                && messages.values().stream().noneMatch(message -> message.seq().isAfter(at));
    }

    public TimelineEvent join(AccountId account, Role role, Instant at) {
        var event = append(seq -> new TimelineEvent.MemberJoined(id, seq, at, world.account(account)));
        members.put(account, new InMemoryMember(account, role, at, event.seq(), event.seq(), null));
        world.changed(account);
        return event;
    }

    public TimelineEvent changeRole(AccountId account, Role role, Instant at) {
        update(account, member -> member.as(role));
        return append(seq -> new TimelineEvent.MemberUpdated(id, seq, at, world.account(account), role));
    }

    /// Two events where the room needs a new owner.
    public List<TimelineEvent> leave(AccountId account, Instant at) {
        var events = new ArrayList<TimelineEvent>();
        var out = members.remove(account);
        everOut.add(account);
        world.changed(account);
        events.add(append(seq -> new TimelineEvent.MemberLeft(id, seq, at, world.account(account))));
        if (out != null && out.role() == Role.OWNER) {
            heir().ifPresent(heir -> events.add(changeRole(heir.account(), Role.OWNER, at)));
        }
        return events;
    }

    public boolean hasOwnerBeside(AccountId account) {
        return members.values().stream()
                .anyMatch(member ->
                        member.role() == Role.OWNER && !member.account().equals(account));
    }

    public TimelineEvent describe(@Nullable RoomName newName, Topic newTopic, Instant at) {
        name = newName;
        topic = newTopic;
        return append(seq -> new TimelineEvent.RoomUpdated(id, seq, at, room()));
    }

    public void read(AccountId account, Seq seq) {
        update(account, member -> member.readTo(seq));
    }

    public void hide(AccountId account) {
        update(account, member -> member.hidingAt(lastSeq()));
    }

    public void show(AccountId account) {
        update(account, member -> member.hidingAt(null));
    }

    /// In the order of their posting.
    public List<InMemoryMessage> messages() {
        return List.copyOf(messages.values());
    }

    public Optional<InMemoryMessage> message(MessageId message) {
        return Optional.ofNullable(messages.get(message));
    }

    public Optional<InMemoryMessage> named(AccountId author, ClientMessageId clientMessageId) {
        return Optional.ofNullable(named.get(new Name(author, clientMessageId)));
    }

    public TimelineEvent post(Change.Post post) {
        if (messages.containsKey(post.message())) {
            throw new IllegalStateException("this message id is taken: " + post.message());
        }
        var message = new InMemoryMessage(world, post, lastSeq().next());
        messages.put(post.message(), message);
        named.put(new Name(post.author(), post.clientMessageId()), message);
        return append(seq -> new TimelineEvent.MessagePosted(id, seq, post.at(), message.message()));
    }

    public TimelineEvent edit(InMemoryMessage message, Change.Edit edit) {
        message.edit(edit.body(), edit.at());
        return append(seq -> new TimelineEvent.MessageEdited(id, seq, edit.at(), message.message()));
    }

    public TimelineEvent delete(InMemoryMessage message, Change.Delete delete) {
        message.delete(delete.at());
        return append(seq -> new TimelineEvent.MessageDeleted(id, seq, delete.at(), delete.message()));
    }

    public TimelineEvent react(InMemoryMessage message, Change.React react) {
        message.react(react.emoji(), react.by());
        return append(seq ->
                new TimelineEvent.ReactionAdded(id, seq, react.at(), react.message(), react.emoji(), react.by()));
    }

    public TimelineEvent unreact(InMemoryMessage message, Change.Unreact unreact) {
        message.unreact(unreact.emoji(), unreact.by());
        return append(seq -> new TimelineEvent.ReactionRemoved(
                id, seq, unreact.at(), unreact.message(), unreact.emoji(), unreact.by()));
    }

    /// Something that a newer version of this program has written.
    public TimelineEvent appendUnknown(String type, String details, Instant at) {
        return append(seq -> new TimelineEvent.Unknown(id, seq, at, type, details));
    }

    private void update(AccountId account, UnaryOperator<InMemoryMember> change) {
        members.computeIfPresent(account, (_, member) -> change.apply(member));
        world.changed(account);
    }

    private Optional<InMemoryMember> heir() {
        if (members.values().stream().anyMatch(member -> member.role() == Role.OWNER)) {
            return Optional.empty();
        }
        return members.values().stream()
                .filter(member -> member.role() == Role.MODERATOR)
                .findFirst()
                .or(() -> members.values().stream().findFirst());
    }

    private TimelineEvent append(Function<Seq, TimelineEvent> entry) {
        log.add(entry);
        return event(lastSeq());
    }
}
