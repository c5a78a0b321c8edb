package app.confab.application.timeline;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The door to the rooms of an [InMemoryWorld]. Changes wait in one queue and are written one after the other,
/// by one thread at a time of the given executor: on `Runnable::run` a ticket of a lone caller has completed
/// when it is returned, on a thread pool it completes later.
public final class InMemoryRoomLog implements RoomLog {
    private static final int MOST_ROOMS = 1000;

    private record Ticket(Change change, CompletableFuture<Appended> result) {}

    private final InMemoryWorld world;
    private final CommittedEvents told;
    private final Executor writer;
    private final Queue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicBoolean cutDuringCommit = new AtomicBoolean();

    public InMemoryRoomLog(InMemoryWorld world, CommittedEvents told, Executor writer) {
        this.world = world;
        this.told = told;
        this.writer = writer;
    }

    /// The next change is written, but its caller gets `Unavailable`, as when the connection dies during the
    /// commit.
    public void cutTheNextCommit() {
        cutDuringCommit.set(true);
    }

    @Override
    public CompletionStage<Appended> submit(Change change) {
        var ticket = new Ticket(change, new CompletableFuture<>());
        waiting.add(ticket);
        writer.execute(this::writeWaiting);
        return ticket.result().minimalCompletionStage();
    }

    /// Whoever comes while another one writes leaves the work to them, and so never waits.
    private void writeWaiting() {
        if (unwritten.getAndIncrement() > 0) {
            return;
        }
        do {
            write(waiting.remove());
        } while (unwritten.decrementAndGet() > 0);
    }

    private void write(Ticket ticket) {
        try {
            var appended = world.exclusively(() -> apply(ticket.change()));
            if (cutDuringCommit.getAndSet(false)) {
                told.uncertain(ticket.change().room());
                throw new Refusal.Unavailable("the connection died during the commit");
            }
            if (!appended.repeat() && !appended.events().isEmpty()) {
                told.committed(appended.events());
            }
            ticket.result().complete(appended);
        } catch (RuntimeException | Error failed) {
            ticket.result().completeExceptionally(failed);
        }
    }

    private Appended apply(Change change) {
        return switch (change) {
            case Change.CreateRoom create -> create(create);
            case Change.Join join -> join(room(join.room()), join);
            case Change.Leave leave -> leave(room(leave.room()), leave);
            case Change.Post post -> post(room(post.room()), post);
        };
    }

    private Appended create(Change.CreateRoom create) {
        if (world.rooms().containsKey(create.room())) {
            throw new Refusal.Conflict("this room id is taken");
        }
        requirePlaceFor(create.creator());
        var room = new InMemoryRoom(world, create);
        var event = room.join(create.creator(), Role.OWNER, create.at());
        world.rooms().put(create.room(), room);
        return appended(event);
    }

    private Appended join(InMemoryRoom room, Change.Join join) {
        if (room.has(join.account())) {
            return nothing();
        }
        requirePlaceFor(join.account());
        return appended(room.join(join.account(), Role.MEMBER, join.at()));
    }

    private static Appended leave(InMemoryRoom room, Change.Leave leave) {
        return room.has(leave.account()) ? new Appended(room.leave(leave.account(), leave.at()), false) : nothing();
    }

    private static Appended post(InMemoryRoom room, Change.Post post) {
        var first = room.posted(post.author(), post.clientMessageId());
        if (first.isPresent()) {
            return new Appended(List.of(first.get()), true);
        }
        if (!room.has(post.author())) {
            throw new Refusal.Forbidden("only members may post");
        }
        return appended(room.post(post));
    }

    private InMemoryRoom room(RoomId id) {
        var room = world.rooms().get(id);
        if (room == null) {
            throw new Refusal.NotFound("room");
        }
        return room;
    }

    private void requirePlaceFor(AccountId account) {
        var rooms = world.rooms().values().stream()
                .filter(room -> room.has(account))
                .count();
        if (rooms >= MOST_ROOMS) {
            throw new Refusal.Conflict("in %d rooms already".formatted(rooms));
        }
    }

    private static Appended appended(TimelineEvent event) {
        return new Appended(List.of(event), false);
    }

    private static Appended nothing() {
        return new Appended(List.of(), false);
    }
}
