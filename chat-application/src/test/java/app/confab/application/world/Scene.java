package app.confab.application.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.SomeClient;
import app.confab.application.messages.Messages;
import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageState;
import app.confab.domain.messages.MessageView;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Puts people, rooms and messages into any stores. All of them are fresh, whatever the stores hold already.
public final class Scene extends Changes {
    private static final int PAGE = 500;

    private final Stores stores;

    public Scene(Stores stores) {
        this.stores = stores;
    }

    public Stores stores() {
        return stores;
    }

    /// Somebody with an account. The display name is the given one, the user name begins with it.
    public Account person(String name) {
        var account = somebodyUnknown(name);
        stores.accounts().add(account, new PasswordHash("no password fits"));
        return account;
    }

    /// Somebody who runs the server.
    public Account admin(String name) {
        var account = person(name);
        stores.accountStandings().giveRole(account.id(), ServerRole.ADMIN);
        return account;
    }

    /// So many people.
    public Account[] people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> person("person" + i))
                .toArray(Account[]::new);
    }

    /// Somebody whom the stores do not know.
    public Account somebodyUnknown(String name) {
        var stamp = stamps().next();
        var username = Username.of(name + "-" + freshWord());
        return new Account(new AccountId(stamp.id()), username, new DisplayName(name), stamp.at());
    }

    /// The same person, calling through some session.
    public Caller caller(Account account) {
        return new Caller(account.id(), new SessionId(stamps().next().id()));
    }

    /// A session of somebody, which lives for a day.
    public Session session(Account account) {
        var stamp = stamps().next();
        var session = Session.open(
                new SessionId(stamp.id()), account.id(), stamp.at(), stamp.at().plus(Duration.ofDays(1)));
        stores.sessions().open(session, new RefreshDigest(freshWord()), SomeClient.AT_HOME);
        return session;
    }

    /// A public room that the owner has made and the others have joined in turn.
    public RoomId roomOf(Account owner, Account... others) {
        var creation = creating(owner);
        append(creation);
        for (var other : others) {
            append(joining(creation.room(), other));
        }
        return creation.room();
    }

    /// A private room that the owner has made and let the others into.
    public RoomId privateRoomOf(Account owner, Account... others) {
        var creation = creating(owner, RoomKind.PRIVATE, "Engines");
        append(creation);
        for (var other : others) {
            append(adding(creation.room(), other, Role.MEMBER, owner));
        }
        return creation.room();
    }

    /// The direct room of these people, opened by the first.
    public RoomId directRoomOf(Account opener, Account... others) {
        var opening = opening(opener, others);
        append(opening);
        return opening.room();
    }

    /// Empty for somebody who is not in the room.
    public Optional<Role> roleOf(RoomId room, Account account) {
        return stores.rooms().member(room, account.id()).map(Member::role);
    }

    /// Has a member be something else, as an owner wishes.
    public void make(RoomId room, Account account, Role role, Account by) {
        append(making(room, account, role, by));
    }

    public Message post(RoomId room, Account author, String text) {
        return message(append(posting(room, author, text)));
    }

    /// As many messages as wanted, by one hand, submitted at once.
    public List<Message> post(int count, RoomId room, Account author) {
        var tickets = new ArrayList<CompletionStage<Appended>>();
        for (var i = 1; i <= count; i++) {
            tickets.add(stores.log().submit(posting(room, author, "message " + i)));
        }
        return tickets.stream().map(Scene::result).map(Scene::message).toList();
    }

    public Appended append(Change change) {
        return result(stores.log().submit(change));
    }

    /// Each of these changes is refused so, and leaves no trace on the log.
    public void assertRefused(Class<? extends Refusal> kind, Change... changes) {
        for (var change : changes) {
            var before = stores.timeline().lastSeq(change.room());
            assertThatThrownBy(() -> append(change)).as("%s", change).isInstanceOf(kind);
            assertThat(stores.timeline().lastSeq(change.room())).isEqualTo(before);
        }
    }

    /// Each of these changes succeeds without doing anything.
    public void assertNothingToDo(Change... changes) {
        for (var change : changes) {
            var before = stores.timeline().lastSeq(change.room());
            assertThat(append(change)).as("%s", change).isEqualTo(new Appended(List.of(), false));
            assertThat(stores.timeline().lastSeq(change.room())).isEqualTo(before);
        }
    }

    /// Submits all before it waits for any.
    public List<CompletionStage<Appended>> submitAll(Change... changes) {
        var tickets = new ArrayList<CompletionStage<Appended>>();
        for (var change : changes) {
            tickets.add(stores.log().submit(change));
        }
        return tickets;
    }

    /// The whole log of a room, read page by page.
    public List<TimelineEvent> events(RoomId room) {
        var events = new ArrayList<TimelineEvent>();
        var more = true;
        while (more) {
            var last = events.isEmpty() ? Seq.START : events.getLast().seq();
            var items = stores.timeline().after(room, last, PAGE).items();
            events.addAll(items);
            more = items.size() == PAGE;
        }
        return events;
    }

    /// The message as it is now, as this person sees it.
    public MessageView seen(Message message, Account by) {
        var place = new Messages.Place(message.room(), by.id());
        return stores.messages().byId(place, message.id()).orElseThrow();
    }

    /// A message without reactions, as everybody sees it.
    public static MessageView unmarked(Message message) {
        return new MessageView(message, List.of());
    }

    public static List<MessageView> unmarked(List<Message> messages) {
        return messages.stream().map(Scene::unmarked).toList();
    }

    /// What a live message says.
    public static String text(Message message) {
        return ((MessageState.Live) message.state()).body().value();
    }

    /// What a ticket completes with; throws what it fails with.
    public static <T> T result(CompletionStage<T> ticket) {
        try {
            return ticket.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /// The message that a post led to.
    public static Message message(Appended appended) {
        return ((TimelineEvent.MessagePosted) appended.events().getFirst()).message();
    }
}
