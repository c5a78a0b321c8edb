package app.confab.application.world;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/// A room of the in-memory world with its log, members and messages. Not thread-safe: the world's lock guards
/// it. Every event and message is rendered anew at each reading, from the present state.
public final class InMemoryRoom {

    /// Somebody's place in the room. `since` is the seq of their joining.
    public record Membership(AccountId account, Role role, Instant joinedAt, Seq since, Seq readSeq) {
        private Membership as(Role other) {
            return new Membership(account, other, joinedAt, since, readSeq);
        }

        private Membership readTo(Seq seq) {
            return new Membership(account, role, joinedAt, since, seq);
        }
    }

    private record Name(AccountId author, ClientMessageId clientMessageId) {}

    private final InMemoryWorld world;
    private final Change.CreateRoom origin;
    private final List<Function<Seq, TimelineEvent>> log = new ArrayList<>();
    private final Map<AccountId, Membership> members = new LinkedHashMap<>();
    private final Map<Name, Seq> posts = new LinkedHashMap<>();

    public InMemoryRoom(InMemoryWorld world, Change.CreateRoom origin) {
        this.world = world;
        this.origin = origin;
    }

    public RoomId id() {
        return origin.room();
    }

    public Room room() {
        return new Room(id(), origin.kind(), origin.name(), origin.topic(), origin.at(), members.size(), lastSeq());
    }

    public Seq lastSeq() {
        return new Seq(log.size());
    }

    public List<TimelineEvent> events() {
        return LongStream.rangeClosed(1, log.size())
                .mapToObj(seq -> event(new Seq(seq)))
                .toList();
    }

    public List<Message> messages() {
        return posts.values().stream().map(seq -> posted(seq).message()).toList();
    }

    /// Oldest first.
    public Collection<Membership> memberships() {
        return List.copyOf(members.values());
    }

    public Optional<Membership> membership(AccountId account) {
        return Optional.ofNullable(members.get(account));
    }

    public Member member(Membership membership) {
        return new Member(world.account(membership.account()), membership.role(), membership.joinedAt());
    }

    public boolean has(AccountId account) {
        return members.containsKey(account);
    }

    public TimelineEvent join(AccountId account, Role role, Instant at) {
        var event = append(seq -> new TimelineEvent.MemberJoined(id(), seq, at, world.account(account)));
        members.put(account, new Membership(account, role, at, event.seq(), event.seq()));
        return event;
    }

    /// Two events where the room needs a new owner.
    public List<TimelineEvent> leave(AccountId account, Instant at) {
        var events = new ArrayList<TimelineEvent>();
        members.remove(account);
        events.add(append(seq -> new TimelineEvent.MemberLeft(id(), seq, at, world.account(account))));
        heir().ifPresent(heir -> events.add(handOverTo(heir, at)));
        return events;
    }

    public TimelineEvent post(Change.Post post) {
        var event = append(seq -> new TimelineEvent.MessagePosted(id(), seq, post.at(), message(post, seq)));
        posts.put(new Name(post.author(), post.clientMessageId()), event.seq());
        return event;
    }

    public Optional<TimelineEvent.MessagePosted> posted(AccountId author, ClientMessageId name) {
        return Optional.ofNullable(posts.get(new Name(author, name))).map(this::posted);
    }

    public void read(AccountId account, Seq seq) {
        members.computeIfPresent(account, (_, membership) -> membership.readTo(seq));
    }

    private Optional<Membership> heir() {
        if (members.values().stream().anyMatch(member -> member.role() == Role.OWNER)) {
            return Optional.empty();
        }
        return members.values().stream()
                .filter(member -> member.role() == Role.MODERATOR)
                .findFirst()
                .or(() -> members.values().stream().findFirst());
    }

    private TimelineEvent handOverTo(Membership heir, Instant at) {
        members.put(heir.account(), heir.as(Role.OWNER));
        return append(seq -> new TimelineEvent.MemberUpdated(id(), seq, at, world.account(heir.account()), Role.OWNER));
    }

    private Message message(Change.Post post, Seq seq) {
        var author = world.account(post.author()).profile();
        return new Message(post.message(), id(), seq, author, post.clientMessageId(), post.body(), post.at());
    }

    private TimelineEvent.MessagePosted posted(Seq seq) {
        return (TimelineEvent.MessagePosted) event(seq);
    }

    private TimelineEvent event(Seq seq) {
        return log.get((int) seq.value() - 1).apply(seq);
    }

    private TimelineEvent append(Function<Seq, TimelineEvent> entry) {
        var event = entry.apply(lastSeq().next());
        log.add(entry);
        return event;
    }
}
