package app.confab.application.timeline;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
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
    private record Ticket(Change change, CompletableFuture<Appended> result) {}

    private final InMemoryWorld world;
    private final CommittedEvents told;
    private final Executor writer;
    private final InMemoryRoomChanges roomChanges;
    private final InMemoryMessageChanges messageChanges;
    private final Queue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicBoolean cutDuringCommit = new AtomicBoolean();

    public InMemoryRoomLog(InMemoryWorld world, CommittedEvents told, Executor writer) {
        this.world = world;
        this.told = told;
        this.writer = writer;
        this.roomChanges = new InMemoryRoomChanges(world);
        this.messageChanges = new InMemoryMessageChanges(world);
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
            settle(ticket, appended);
        } catch (RuntimeException | Error failed) {
            ticket.result().completeExceptionally(failed);
        }
    }

    /// A post's ticket completes before anybody is told, any other one afterwards.
    private void settle(Ticket ticket, Appended appended) {
        if (ticket.change() instanceof Change.Post) {
            ticket.result().complete(appended);
            tell(appended);
        } else {
            tell(appended);
            ticket.result().complete(appended);
        }
    }

    private void tell(Appended appended) {
        if (!appended.repeat() && !appended.events().isEmpty()) {
            told.committed(appended.events());
        }
    }

    private Appended apply(Change change) {
        return switch (change) {
            case Change.OfRoom ofRoom -> roomChanges.apply(ofRoom);
            case Change.OfMessage ofMessage -> messageChanges.apply(ofMessage);
            case Change.Post post -> messageChanges.post(post);
        };
    }
}
