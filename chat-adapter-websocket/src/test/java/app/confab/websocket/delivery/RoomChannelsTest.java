package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.HeldExecutor;
import app.confab.application.timeline.RoomFeeds;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.TextBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomChannelsTest {
    private final Stores stores = Stores.inMemory(new InMemoryWorld(), Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final RoomId room = scene.roomOf(ada);
    private final HeldExecutor executor = new HeldExecutor();
    private final RoomFeeds feeds = new RoomFeeds(stores.timeline(), executor);
    private final RoomChannels channels =
            new RoomChannels(feeds, stores.timeline(), new FrameCodec(), new Turnstile(1), new DeliveryMetrics());

    @BeforeEach
    void feedTheChannels() {
        stores.told().alsoTell(feeds);
    }

    @Test
    void aReceiverThatFailsIsClosedAndTheOthersGetEverything() {
        var broken = new OutOfMemoryError("for a moment");
        var receivers = new ArrayList<Listening>();
        for (var i = 0; i < 30; i++) {
            receivers.add(follow(i == 2 ? broken : null));
        }

        post();
        post();

        for (var receiver : receivers) {
            var fails = receiver.failing != null;
            assertThat(receiver.failures).isEqualTo(fails ? List.of(broken) : List.of());
            assertThat(receiver.frames).hasSize(fails ? 0 : 2);
        }
    }

    @Test
    void whoLeavesAndComesBackWhileEventsGatherIsToldUpToTheLeaveAndNoMore() {
        var grace = scene.person("grace");
        scene.append(scene.joining(room, grace));
        var leaving = follow(grace, new Seq(2));
        var staying = follow(ada, new Seq(2));

        scene.post(room, ada, "before");
        scene.append(scene.leaving(room, grace));
        scene.post(room, ada, "between");
        scene.append(scene.joining(room, grace));
        scene.post(room, ada, "after");
        executor.runAll();

        assertThat(leaving.frames).hasSize(3); // The post, the leave, and that the room is left.
        assertThat(leaving.hasLeft).isTrue();
        assertThat(staying.frames).hasSize(5);
        assertThat(staying.batches).hasSize(1);
    }

    @Test
    void whatGoesOutInOneWriteIsPutTogetherOnceForAll() {
        var receivers = List.of(follow(ada, new Seq(1)), follow(ada, new Seq(1)));

        scene.post(150, room, ada);
        executor.runAll();

        var sizes =
                receivers.getFirst().batches.stream().map(batch -> batch.texts().size());
        assertThat(sizes).containsExactly(64, 64, 22);
        assertThat(receivers.getLast().batches).containsExactlyElementsOf(receivers.getFirst().batches);
    }

    @Test
    void theMoreReceiveARoomTheFurtherApartAreItsDeliveries() {
        var channel = new RoomChannel(room, new FrameCodec(), new RecentNames(), new DeliveryMetrics(), (_, _) -> {});
        for (var i = 0; i < 300; i++) {
            var subscription = Subscription.audible(room, new Listening(ada, null), new Seq(1), new Seq(1));
            channel.enter(subscription, feeds);
            channel.advance(subscription, 1);
        }

        assertThat(Duration.ofNanos(channel.spacingNanos())).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void whoIsStillCatchingUpIsAmongTheAudienceAlready() {
        post();
        var seen = new ArrayList<Set<Receiver>>();
        var receiver = new Listening(ada, null) {
            @Override
            public boolean awaitRoom() {
                seen.add(channels.audience(room));
                return super.awaitRoom();
            }
        };

        channels.follow(Subscription.audible(room, receiver, new Seq(1), new Seq(1)));

        assertThat(seen).isNotEmpty().containsOnly(Set.of(receiver));
        assertThat(channels.audience(room)).containsExactly(receiver);
        assertThat(channels.receivers(List.of(room))).containsExactly(receiver);
    }

    @Test
    void whoIsAheadOfTheFeedIsSentNothingUntilItHasCaughtUp() {
        follow(null);
        scene.post(room, ada, "known from the log already");
        var ahead = new Listening(ada, null);
        channels.follow(Subscription.audible(room, ahead, new Seq(2), new Seq(2)));

        executor.runAll();
        assertThat(ahead.batches).isEmpty();
        post();

        assertThat(ahead.frames).hasSize(1);
        assertThat(ahead.failures).isEmpty();
    }

    @Test
    void aPostFarAheadOfTheDeliveryIsToBeAnsweredLaterUntilThatHasCaughtUp() {
        var newest = new Seq(Backpressure.NEAR + 1_000);
        assertThat(channels.backpressureNanos(room, newest)).isZero(); // The room is not live.
        follow(null);
        post();
        scene.post(Backpressure.NEAR + 1_000, room, ada);

        assertThat(channels.backpressureNanos(room, newest)).isPositive();
        executor.runAll();

        assertThat(channels.backpressureNanos(room, newest)).isZero();
    }

    @Test
    void whoHasPutTheRoomAwayIsNoAudience() {
        channels.follow(Subscription.muted(room, new Listening(ada, null), new Seq(1)));

        assertThat(channels.audience(room)).isEmpty();
    }

    private Listening follow(@Nullable Error failing) {
        return follow(new Listening(ada, failing), new Seq(1));
    }

    private Listening follow(Account account, Seq from) {
        return follow(new Listening(account, null), from);
    }

    private Listening follow(Listening receiver, Seq from) {
        channels.follow(Subscription.audible(room, receiver, from, from));
        return receiver;
    }

    private void post() {
        scene.post(room, ada, "hello");
        executor.runAll();
    }

    private static class Listening implements Receiver {
        private final List<TextBatch> batches = new ArrayList<>();
        private final List<byte[]> frames = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();
        private final @Nullable Error failing;
        private final Account account;
        private boolean hasLeft;

        private Listening(Account account, @Nullable Error failing) {
            this.account = account;
            this.failing = failing;
        }

        @Override
        public AccountId account() {
            return account.id();
        }

        @Override
        public int prefetch() {
            if (failing != null) {
                throw failing;
            }
            return batches.size();
        }

        @Override
        public void deliver(TextBatch more) {
            if (failing != null) {
                throw failing;
            }
            batches.add(more);
            frames.addAll(more.texts());
        }

        @Override
        public void deliverEphemeral(List<byte[]> more) {
            throw new AssertionError("there is nothing ephemeral");
        }

        @Override
        public void woken(Subscription subscription) {
            throw new AssertionError("nobody is muted");
        }

        @Override
        public boolean awaitRoom() {
            return isOpen();
        }

        @Override
        public boolean isOpen() {
            return failures.isEmpty();
        }

        @Override
        public void fail(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void left(Subscription subscription) {
            hasLeft = true;
        }
    }
}
