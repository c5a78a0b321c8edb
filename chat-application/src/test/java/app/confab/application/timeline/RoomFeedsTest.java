package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.world.AtOnce;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomFeedsTest {
    private static final Duration RETRY = Duration.ofMillis(250);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final RoomId room = scene.roomOf(ada);
    private final HeldExecutor executor = new HeldExecutor();
    private final RoomFeeds feeds = new RoomFeeds(stores.timeline(), executor);
    private List<List<TimelineEvent>> deliveries = new ArrayList<>();

    @Test
    void aFeedBeginsAtTheEndOfTheLog() {
        posted(3);

        var feed = feeds.follow(room, deliveries::add);

        assertThat(feed.room()).isEqualTo(room);
        assertThat(feed.head()).isEqualTo(new Seq(4));
        executor.runAll();
        assertThat(deliveries).isEmpty();
    }

    @Test
    void whatIsCommittedIsDelivered() {
        var feed = feeds.follow(room, deliveries::add);

        feeds.committed(posted(1));
        assertThat(deliveries).isEmpty();
        executor.runAll();

        assertThat(deliveredSeqs()).containsExactly(2L);
        assertThat(feed.head()).isEqualTo(new Seq(2));
        assertThat(deliveries.getFirst()).isEqualTo(scene.events(room).subList(1, 2));
    }

    @Test
    void whatHasGatheredIsDeliveredAtOnce() {
        feeds.follow(room, deliveries::add);

        posted(5).forEach(event -> feeds.committed(List.of(event)));
        executor.runAll();

        assertThat(deliveries)
                .singleElement()
                .satisfies(batch -> assertThat(batch).hasSize(5));
        assertThatAllIsDelivered(2, 6);
    }

    @Test
    void whatComesSoonAfterADeliveryWaitsAsLongAsTheListenerWantsAndComesTogether() {
        var spacing = Duration.ofMinutes(1);
        feeds.follow(room, new TestListener(spacing));

        feeds.committed(posted(1));
        executor.runAll();
        assertThat(deliveredSeqs()).containsExactly(2L);

        posted(3).forEach(event -> feeds.committed(List.of(event)));
        feeds.hint(room, new Seq(5));
        executor.runAll();
        assertThat(deliveredSeqs()).containsExactly(2L);

        executor.passes(spacing);
        assertThat(deliveries).hasSize(2);
        assertThatAllIsDelivered(2, 5);
    }

    @Test
    void whatComesAfterALongerSilenceDoesNotWait() {
        feeds.follow(room, new TestListener(Duration.ofNanos(1)));

        feeds.committed(posted(1));
        executor.runAll();
        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(2, 3);
    }

    @Test
    void whatIsNotTakenInItsTimeComesAgain() {
        var spacing = Duration.ofMinutes(1);
        var listener = new TestListener(spacing);
        feeds.follow(room, listener);
        feeds.committed(posted(1));
        executor.runAll();
        feeds.committed(posted(1));
        listener.failure = new IllegalStateException("not now");
        executor.passes(spacing);
        listener.failure = null;

        feeds.committed(posted(1));
        executor.passes(RETRY);

        assertThatAllIsDelivered(2, 4);
        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aFeedThatEndsDeliversNothingOfWhatWaited() {
        var spacing = Duration.ofMinutes(1);
        var feed = feeds.follow(room, new TestListener(spacing));
        feeds.committed(posted(1));
        executor.runAll();
        feeds.committed(posted(1));

        feeds.unfollow(feed);
        executor.passes(spacing);

        assertThatAllIsDelivered(2, 2);
    }

    @Test
    void aBatchOfSeveralRoomsIsSharedOut() {
        var other = scene.roomOf(ada);
        var elsewhere = new ArrayList<List<TimelineEvent>>();
        feeds.follow(room, deliveries::add);
        feeds.follow(other, elsewhere::add);
        var batch = new ArrayList<TimelineEvent>();
        for (var i = 0; i < 3; i++) {
            batch.addAll(posted(1));
            batch.addAll(scene.append(scene.posting(other, ada, "there")).events());
        }

        feeds.committed(batch);
        executor.runAll();

        assertThatAllIsDelivered(2, 4);
        assertThat(elsewhere).containsExactly(scene.events(other).subList(1, 4));
    }

    @Test
    void eventsThatComeInTheWrongOrderAreDeliveredInTheRightOne() {
        feeds.follow(room, deliveries::add);

        posted(5).reversed().forEach(event -> {
            feeds.committed(List.of(event));
            executor.runAll();
        });

        assertThatAllIsDelivered(2, 6);
    }

    @Test
    void eventsThatGatheredInTheWrongOrderAreDeliveredInTheRightOne() {
        feeds.follow(room, deliveries::add);

        feeds.committed(posted(5).reversed());
        executor.runAll();

        assertThatAllIsDelivered(2, 6);
    }

    @Test
    void anEventThatComesTwiceIsDeliveredOnce() {
        feeds.follow(room, deliveries::add);
        var events = posted(3);

        feeds.committed(events);
        feeds.committed(events);
        executor.runAll();
        feeds.committed(events);
        executor.runAll();

        assertThatAllIsDelivered(2, 4);
    }

    @Test
    void aMissingEventIsReadFromTheLog() {
        feeds.follow(room, deliveries::add);
        posted(3);

        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(2, 5);
    }

    @Test
    void aHoleInTheMiddleIsFilledInItsPlace() {
        feeds.follow(room, deliveries::add);
        var events = new ArrayList<>(posted(6));
        events.remove(2);

        feeds.committed(events);
        executor.runAll();

        assertThatAllIsDelivered(2, 7);
    }

    @Test
    void aLongGapIsReadPageByPage() {
        feeds.follow(room, deliveries::add);
        posted(1200);

        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(2, 1202);
        assertThat(deliveries).extracting(List::size).allMatch(size -> size <= 500);
    }

    @Test
    void moreThanTheBufferHoldsIsReadFromTheLog() {
        feeds.follow(room, deliveries::add);

        posted(2500).forEach(event -> feeds.committed(List.of(event)));
        executor.runAll();

        assertThatAllIsDelivered(2, 2501);
    }

    @Test
    void whatWasCommittedBeforeTheStartIsNotDelivered() {
        var early = posted(3);
        feeds.follow(room, deliveries::add);

        feeds.committed(early);
        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(5, 5);
    }

    @Test
    void anUncertainRoomHasItsLogRead() {
        feeds.follow(room, deliveries::add);
        posted(2);

        feeds.uncertain(room);
        executor.runAll();

        assertThatAllIsDelivered(2, 3);
    }

    @Test
    void aHintOfARoomThatNobodyFollowsIsIgnored() {
        feeds.committed(posted(1));
        feeds.committed(posted(2));
        feeds.uncertain(room);

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void whatAnotherNodeHintsAtIsReadFromTheLog() {
        feeds.follow(room, deliveries::add);
        posted(3);

        feeds.hint(room, new Seq(3));
        executor.runAll();

        assertThatAllIsDelivered(2, 4);
    }

    @Test
    void aHintAtWhatIsDeliveredReadsNothing() {
        feeds.follow(room, deliveries::add);
        feeds.committed(posted(2));
        executor.runAll();

        feeds.hint(room, new Seq(2));
        feeds.hint(room, new Seq(3));

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aHintThatComesBeforeTheStartLosesNothing() {
        var racing = new RacingTimeline();
        var feedsInARace = new RoomFeeds(racing, executor);
        racing.afterReading = () -> {
            posted(2);
            feedsInARace.hint(room, new Seq(3));
        };

        feedsInARace.follow(room, deliveries::add);
        executor.runAll();

        assertThatAllIsDelivered(2, 3);
    }

    @Test
    void anotherNodesHintOfARoomThatNobodyFollowsIsIgnored() {
        posted(1);

        feeds.hint(room, new Seq(2));
        feeds.hint(scene.unknownRoom(), new Seq(2));

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aSweepFindsWhatNobodyHasToldOf() {
        var quiet = scene.roomOf(ada);
        feeds.follow(room, deliveries::add);
        feeds.follow(quiet, _ -> {
            throw new AssertionError("nothing has happened here");
        });
        posted(3);

        feeds.sweep();
        executor.runAll();

        assertThatAllIsDelivered(2, 4);
    }

    @Test
    void aSweepFindsACommitThatHasLandedAfterItWasDoubtful() {
        feeds.follow(room, deliveries::add);
        feeds.uncertain(room);
        executor.runAll();
        posted(1);

        feeds.sweep();
        executor.runAll();

        assertThatAllIsDelivered(2, 2);
    }

    @Test
    void aSweepThatFindsNothingCostsOneLook() {
        feeds.follow(room, deliveries::add);

        feeds.sweep();

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aSweepWithoutFollowedRoomsAsksNobody() {
        world.goDown();

        assertThatCode(feeds::sweep).doesNotThrowAnyException();
    }

    @Test
    void aLogThatCannotBeReadIsReadLater() {
        feeds.follow(room, deliveries::add);
        posted(2);
        var last = posted(1);
        world.goDown();

        feeds.committed(last);
        executor.runAll();
        executor.passes(RETRY);
        assertThat(deliveries).isEmpty();
        world.comeBack();
        executor.passes(RETRY);

        assertThatAllIsDelivered(2, 4);
        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void whatComesWhileTheLogIsAwayIsDeliveredAfterIt() {
        feeds.follow(room, deliveries::add);
        posted(1);
        var hinted = posted(1);
        var next = posted(2);
        world.goDown();
        feeds.committed(hinted);
        executor.runAll();

        feeds.committed(next);
        executor.runAll();
        assertThat(deliveries).isEmpty();
        world.comeBack();
        executor.passes(RETRY);

        assertThatAllIsDelivered(2, 5);
    }

    @Test
    void eventsWithoutAGapNeedNoLog() {
        feeds.follow(room, deliveries::add);
        var events = posted(3);
        world.goDown();

        feeds.committed(events);
        executor.runAll();

        assertThat(deliveredSeqs()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatAListenerFailsToTakeComesAgain() {
        var listener = failing(new IllegalStateException("cannot follow"));
        feeds.follow(room, listener);
        feeds.committed(posted(1));
        executor.runAll();

        feeds.committed(posted(2));
        listener.failure = null;
        executor.passes(RETRY);

        assertThatAllIsDelivered(2, 4);
    }

    @Test
    void aFeedOutlivesAnError() {
        var listener = failing(new OutOfMemoryError("for a moment"));
        feeds.follow(room, listener);
        feeds.committed(posted(1));
        executor.runAll();
        listener.failure = null;
        executor.passes(RETRY);

        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(2, 3);
    }

    @Test
    void aRowOfFailuresIsToldOnce() {
        var first = new IllegalStateException("the first row");
        var second = new IllegalStateException("the second row");
        var listener = failing(first);
        feeds.follow(room, listener);
        feeds.committed(posted(1));
        executor.runAll();
        executor.passes(RETRY);
        listener.failure = null;
        executor.passes(RETRY);
        assertThat(listener.told).containsExactly(first);

        listener.failure = second;
        feeds.committed(posted(1));
        executor.runAll();

        assertThat(listener.told).containsExactly(first, second);
    }

    @Test
    void aLogThatFailsIsToldToo() {
        var listener = new TestListener(Duration.ZERO);
        feeds.follow(room, listener);
        world.goDown();

        feeds.uncertain(room);
        executor.runAll();

        assertThat(listener.told).singleElement().isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void whatIsCommittedWhileAFeedStartsIsDeliveredIfTheStartHasNotSeenIt() {
        var racing = new RacingTimeline();
        var feedsInARace = new RoomFeeds(racing, executor);
        racing.beforeReading = () -> feedsInARace.committed(posted(2));
        racing.afterReading = () -> feedsInARace.committed(posted(2));

        var feed = feedsInARace.follow(room, deliveries::add);

        assertThat(feed.head()).isEqualTo(new Seq(3));
        executor.runAll();
        assertThatAllIsDelivered(4, 5);
    }

    @Test
    void anUnknownRoomCannotBeFollowed() {
        var creation = scene.creating(ada);
        assertThatThrownBy(() -> feeds.follow(creation.room(), deliveries::add)).isInstanceOf(Refusal.NotFound.class);

        scene.append(creation);
        assertThat(feeds.follow(creation.room(), deliveries::add).head()).isEqualTo(new Seq(1));
    }

    @Test
    void nothingIsFollowedWhileTheLogIsAway() {
        world.goDown();
        assertThatThrownBy(() -> feeds.follow(room, deliveries::add)).isInstanceOf(Refusal.Unavailable.class);

        world.comeBack();
        feeds.follow(room, deliveries::add);
        feeds.committed(posted(1));
        executor.runAll();
        assertThatAllIsDelivered(2, 2);
    }

    @Test
    void aRoomHasOneFeedAtMost() {
        feeds.follow(room, deliveries::add);

        assertThatThrownBy(() -> feeds.follow(room, deliveries::add)).isInstanceOf(IllegalStateException.class);

        feeds.committed(posted(1));
        executor.runAll();
        assertThatAllIsDelivered(2, 2);
    }

    @Test
    void aFeedThatEndedDeliversNothing() {
        var feed = feeds.follow(room, deliveries::add);
        feeds.committed(posted(1));

        feeds.unfollow(feed);
        executor.runAll();
        feeds.committed(posted(1));
        executor.runAll();

        assertThat(deliveries).isEmpty();
    }

    @Test
    void aFeedThatEndedStopsTryingToReadTheLog() {
        var feed = feeds.follow(room, deliveries::add);
        world.goDown();
        feeds.uncertain(room);
        executor.runAll();

        feeds.unfollow(feed);
        executor.passes(RETRY);

        assertThat(executor.hasWork()).isFalse();
        world.comeBack();
        assertThat(deliveries).isEmpty();
    }

    @Test
    void aFeedThatIsEndedWhileItFailsTriesNoMore() {
        var failing = new FeedListener() {
            private @Nullable RoomFeed own;

            @Override
            public void onEvents(List<TimelineEvent> events) {
                feeds.unfollow(Objects.requireNonNull(own));
                throw new IllegalStateException("not any more");
            }
        };
        failing.own = feeds.follow(room, failing);
        feeds.committed(posted(1));

        executor.runAll();

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aRoomCanBeFollowedAgain() {
        feeds.unfollow(feeds.follow(room, _ -> {}));
        posted(2);

        feeds.follow(room, deliveries::add);
        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(4, 4);
    }

    @Test
    void endingAFeedLeavesItsSuccessorAlone() {
        var first = feeds.follow(room, _ -> {});
        feeds.unfollow(first);
        feeds.follow(room, deliveries::add);

        feeds.unfollow(first);
        feeds.committed(posted(1));
        executor.runAll();

        assertThatAllIsDelivered(2, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aFeedOfABusyRoomMissesNothing(int spacingMillis) {
        deliveries = Collections.synchronizedList(deliveries);
        var listener = new TestListener(Duration.ofMillis(spacingMillis));
        try (var threads = Executors.newScheduledThreadPool(2)) {
            var live = new RoomFeeds(stores.timeline(), threads);
            stores.told().alsoTell(live);
            AtOnce.run(4, i -> i == 0 ? live.follow(room, listener) : scene.post(300, room, ada));
            scene.post(1, room, ada); // Whenever the following began, this one comes after it.

            await().until(() -> !deliveries.isEmpty() && lastDelivered() == 902);
        }
        assertThatAllIsDelivered(deliveries.getFirst().getFirst().seq().value(), 902);
    }

    private long lastDelivered() {
        return deliveries.getLast().getLast().seq().value();
    }

    /// Events that nobody has offered to the feeds yet.
    private List<TimelineEvent> posted(int count) {
        var before = stores.timeline().lastSeq(room).orElseThrow();
        scene.post(count, room, ada);
        return scene.events(room).stream()
                .filter(event -> event.seq().isAfter(before))
                .toList();
    }

    private List<Long> deliveredSeqs() {
        return deliveries.stream()
                .flatMap(List::stream)
                .map(event -> event.seq().value())
                .toList();
    }

    private void assertThatAllIsDelivered(long first, long last) {
        assertThat(deliveredSeqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, last).boxed().toList());
        assertThat(deliveries).noneMatch(List::isEmpty);
    }

    private TestListener failing(Throwable failure) {
        var listener = new TestListener(Duration.ZERO);
        listener.failure = failure;
        return listener;
    }

    /// Takes nothing while it has a failure to throw.
    private final class TestListener implements FeedListener {
        private final List<Throwable> told = new ArrayList<>();
        private final Duration spacing;
        private @Nullable Throwable failure;

        private TestListener(Duration spacing) {
            this.spacing = spacing;
        }

        @Override
        public long spacingNanos() {
            return spacing.toNanos();
        }

        @Override
        public void onEvents(List<TimelineEvent> events) {
            switch (failure) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> deliveries.add(events);
            }
        }

        @Override
        public void onFailure(Throwable thrown) {
            told.add(thrown);
        }
    }

    /// Lets things happen right before and right after the end of the log is read.
    private final class RacingTimeline implements Timeline {
        private Runnable beforeReading = () -> {};
        private Runnable afterReading = () -> {};

        @Override
        public Section after(RoomId id, Seq after, int limit) {
            return stores.timeline().after(id, after, limit);
        }

        @Override
        public Optional<Seq> lastSeq(RoomId id) {
            beforeReading.run();
            var seq = stores.timeline().lastSeq(id);
            afterReading.run();
            return seq;
        }

        @Override
        public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
            return stores.timeline().lastSeqs(rooms);
        }
    }
}
