package app.confab.application.world;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// Puts people, rooms and messages into any stores. All of them are fresh, whatever the stores hold already.
public final class Scene {
    private static final int PAGE = 500;

    private final Stores stores;
    private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();

    public Scene(Stores stores) {
        this.stores = stores;
    }

    public Stamps stamps() {
        return stamps;
    }

    /// A word that stands nowhere else in the stores.
    public String freshWord() {
        return Long.toString(stamps.next().id().getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    /// Somebody with an account. The display name is the given one, the user name begins with it.
    public Account person(String name) {
        var account = somebodyUnknown(name);
        stores.accounts().add(account, new PasswordHash("no password fits"));
        return account;
    }

    /// Somebody whom the stores do not know.
    public Account somebodyUnknown(String name) {
        var stamp = stamps.next();
        var username = Username.of(name + "-" + freshWord());
        return new Account(new AccountId(stamp.id()), username, new DisplayName(name), stamp.at());
    }

    /// The same person, calling through some session.
    public Caller caller(Account account) {
        return new Caller(account.id(), new SessionId(stamps.next().id()));
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

    public RoomId unknownRoom() {
        return new RoomId(stamps.next().id());
    }

    public Change.CreateRoom creating(Account owner) {
        return creating(owner, "Engines");
    }

    public Change.CreateRoom creating(Account owner, String name) {
        stamps.tick();
        return new Change.CreateRoom(
                unknownRoom(), RoomKind.PUBLIC, new RoomName(name), Topic.NONE, owner.id(), stamps.now());
    }

    public Change.Join joining(RoomId room, Account account) {
        stamps.tick();
        return new Change.Join(room, account.id(), stamps.now());
    }

    public Change.Leave leaving(RoomId room, Account account) {
        stamps.tick();
        return new Change.Leave(room, account.id(), stamps.now());
    }

    public Change.Post posting(RoomId room, Account author, String text) {
        return posting(room, author, new ClientMessageId(freshWord()), text);
    }

    public Change.Post posting(RoomId room, Account author, ClientMessageId name, String text) {
        stamps.tick();
        var stamp = stamps.next();
        return new Change.Post(room, new MessageId(stamp.id()), author.id(), name, new MessageBody(text), stamp.at());
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
