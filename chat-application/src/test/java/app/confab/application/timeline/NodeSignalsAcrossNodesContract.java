package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.AtOnce;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [NodeSignals] keeps between two nodes while nothing goes wrong.
public interface NodeSignalsAcrossNodesContract {

    NodeSignals node1();

    NodeSignals node2();

    @Test
    default void eachKindOfHintReachesTheOtherNode() {
        var hints = new Hints();
        var heard = heardBy(node2());
        var room = hints.room();
        var changed = hints.account();
        var renamed = hints.account();

        node1().roomAdvanced(room, new Seq(7));
        node1().accountChanged(changed);
        node1().profileChanged(renamed);

        await().untilAsserted(() -> {
            assertThat(heard.of(room)).containsExactly(new Seq(7));
            assertThat(heard.accounts()).contains(changed).doesNotContain(renamed);
            assertThat(heard.profiles()).contains(renamed).doesNotContain(changed);
        });
    }

    @Test
    default void hintsGoBothWays() {
        var hints = new Hints();
        var first = heardBy(node1());
        var second = heardBy(node2());
        var there = hints.room();
        var back = hints.room();

        node1().roomAdvanced(there, new Seq(1));
        await().until(() -> second.rooms().contains(there));
        node2().roomAdvanced(back, new Seq(1));
        await().until(() -> first.rooms().contains(back));

        assertThat(first.rooms()).as("a node does not hear itself").doesNotContain(there);
        assertThat(second.rooms()).doesNotContain(back);
    }

    @Test
    default void ofManyHintsAtOneRoomTheNewestArrives() {
        var room = new Hints().room();
        var heard = heardBy(node2());

        for (var seq = 1; seq <= 5_000; seq++) {
            node1().roomAdvanced(room, new Seq(seq));
        }

        await().until(() -> heard.of(room).contains(new Seq(5_000)));
    }

    @Test
    default void hintsAtManyRoomsAllArrive() {
        var hints = new Hints();
        var heard = heardBy(node2());
        var rooms = Stream.generate(hints::room).limit(2_000).toList();

        rooms.forEach(room -> node1().roomAdvanced(room, new Seq(Long.MAX_VALUE)));

        await().until(() -> heard.rooms().containsAll(rooms));
        assertThat(heard.of(rooms.getLast())).containsOnly(new Seq(Long.MAX_VALUE));
    }

    @Test
    default void hintsOfManyThreadsAllArriveOneAfterTheOther() {
        var hints = new Hints();
        var heard = heardBy(node2());
        var rooms = Stream.generate(hints::room).limit(800).toList();

        AtOnce.run(8, thread -> {
            for (var i = thread; i < rooms.size(); i += 8) {
                node1().roomAdvanced(rooms.get(i), new Seq(1));
            }
            return thread;
        });

        await().until(() -> heard.rooms().containsAll(rooms));
        assertThat(heard.mostAtOnce()).isEqualTo(1);
    }

    @Test
    default void everyListenerHears() {
        var account = new Hints().account();
        var first = heardBy(node2());
        var second = heardBy(node2());

        node1().accountChanged(account);

        await().until(() ->
                first.accounts().contains(account) && second.accounts().contains(account));
    }

    @Test
    default void aListenerThatFailsHearsOnAndLeavesTheOthersAlone() {
        var hints = new Hints();
        node2().listen(new Failing());
        var heard = heardBy(node2());
        var accounts = new HashSet<>(
                IntStream.range(0, 3).mapToObj(_ -> hints.account()).toList());

        accounts.forEach(node1()::accountChanged);

        await().until(() -> heard.accounts().containsAll(accounts));
    }

    private static HeardHints heardBy(NodeSignals node) {
        var heard = new HeardHints();
        node.listen(heard);
        return heard;
    }

    /// Rooms and accounts that no other test names.
    final class Hints {
        private final PinnedStamps stamps = PinnedStamps.unlikeAnyOther();

        RoomId room() {
            return new RoomId(stamps.next().id());
        }

        AccountId account() {
            return new AccountId(stamps.next().id());
        }
    }

    /// Takes nothing.
    final class Failing implements NodeSignals.Listener {
        @Override
        public void roomAdvanced(RoomId room, Seq seq) {
            throw new IllegalStateException("cannot follow");
        }

        @Override
        public void accountChanged(AccountId account) {
            throw new IllegalStateException("cannot follow");
        }

        @Override
        public void profileChanged(AccountId account) {
            throw new IllegalStateException("cannot follow");
        }

        @Override
        public void interrupted() {
            throw new IllegalStateException("cannot follow");
        }
    }
}
