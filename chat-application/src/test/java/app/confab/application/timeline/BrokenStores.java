package app.confab.application.timeline;

import app.confab.application.timeline.Timeline.Section;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Stores that look right and are subtly wrong, each in one way.
final class BrokenStores {
    private BrokenStores() {}

    /// Acknowledges every seventh post without having written it.
    static Stores thatLoseAWrite() {
        var stores = Stores.inMemory();
        var posts = new AtomicInteger();
        return stores.withLog(change -> change instanceof Change.Post post && posts.incrementAndGet() % 7 == 0
                ? CompletableFuture.completedStage(unwritten(stores, post))
                : stores.log().submit(change));
    }

    private static RoomLog.Appended unwritten(Stores stores, Change.Post post) {
        var seq = stores.timeline().lastSeq(post.room()).orElseThrow().next();
        var author = stores.accounts().byId(post.author()).orElseThrow().profile();
        var message = new Message(
                post.message(),
                post.room(),
                seq,
                author,
                post.clientMessageId(),
                new MessageState.Live(post.body(), null),
                post.at(),
                post.replyTo());
        return new RoomLog.Appended(
                List.of(new TimelineEvent.MessagePosted(post.room(), seq, post.at(), message)), false);
    }

    /// Posts every repeat anew.
    static Stores thatDoubleARepeat() {
        var stores = Stores.inMemory();
        return stores.withLog(change -> stores.log()
                .submit(
                        switch (change) {
                            case Change.Post post -> renamed(post);
                            default -> change;
                        }));
    }

    private static Change.Post renamed(Change.Post post) {
        var name = new ClientMessageId(UUID.randomUUID().toString());
        return new Change.Post(
                post.room(), post.message(), post.author(), name, post.body(), post.replyTo(), post.at());
    }

    /// Lets whoever is not in the room in for as long as a post takes.
    static Stores thatLetALeaverPost() {
        var stores = Stores.inMemory();
        return stores.withLog(change -> change instanceof Change.Post post
                ? stores.log().submit(post).exceptionallyCompose(refusal -> postAnyway(stores.log(), post, refusal))
                : stores.log().submit(change));
    }

    private static CompletionStage<RoomLog.Appended> postAnyway(RoomLog log, Change.Post post, Throwable failure) {
        if (!(failure.getCause() instanceof Refusal.Forbidden)) {
            return CompletableFuture.failedStage(failure);
        }
        log.append(new Change.Join(post.room(), post.author(), post.at()));
        return log.submit(post);
    }

    /// Holds each told event back until the next one has been told.
    static Stores thatTellOutOfOrder() {
        var world = new InMemoryWorld();
        var stores = Stores.inMemory(world, Runnable::run);
        var swapping = new Swapping(stores.told(), new ConcurrentHashMap<>());
        return stores.withLog(new InMemoryRoomLog(world, swapping, Runnable::run));
    }

    private record Swapping(CommittedEvents told, Map<RoomId, TimelineEvent> held) implements CommittedEvents {
        @Override
        public void committed(List<TimelineEvent> events) {
            for (var event : events) {
                var before = held.remove(event.room());
                if (before == null) {
                    held.put(event.room(), event);
                } else {
                    told.committed(List.of(event, before));
                }
            }
        }

        @Override
        public void uncertain(RoomId room) {
            told.uncertain(room);
        }
    }

    /// Reads the log in the wrong order.
    static Stores thatReorderTheLog() {
        return withSections(section -> new Section(section.items().reversed(), section.lastSeq()));
    }

    /// Reads the log without its third event.
    static Stores thatLeaveAGap() {
        return withSections(section -> new Section(
                section.items().stream()
                        .filter(event -> event.seq().value() != 3)
                        .toList(),
                section.lastSeq()));
    }

    /// Reads the log as it was one event ago, as a replica would that lags behind.
    static Stores thatLagBehind() {
        return withSections(section -> {
            var newest = section.lastSeq();
            var items = section.items().stream()
                    .filter(event -> newest.isAfter(event.seq()))
                    .toList();
            return new Section(items, new Seq(newest.value() - 1));
        });
    }

    private static Stores withSections(UnaryOperator<Section> spoil) {
        var stores = Stores.inMemory();
        var timeline = stores.timeline();
        return stores.withTimeline(new Timeline() {
            @Override
            public Section after(RoomId room, Seq after, int limit) {
                return spoil.apply(timeline.after(room, after, limit));
            }

            @Override
            public Optional<Seq> lastSeq(RoomId room) {
                return timeline.lastSeq(room);
            }

            @Override
            public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
                return timeline.lastSeqs(rooms);
            }
        });
    }
}
