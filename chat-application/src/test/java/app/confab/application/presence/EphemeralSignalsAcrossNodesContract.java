package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.presence.HeardSignals.Typing;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [EphemeralSignals] keeps between two nodes while nothing goes wrong.
public interface EphemeralSignalsAcrossNodesContract {

    EphemeralSignals node1();

    EphemeralSignals node2();

    @Test
    default void typingReachesTheOtherNodeAlone() {
        var stamps = PinnedStamps.unlikeAnyOther();
        var room = new RoomId(stamps.next().id());
        var ada = new AccountId(stamps.next().id());
        var grace = new AccountId(stamps.next().id());
        var first = heardBy(node1());
        var second = heardBy(node2());

        node1().typing(room, ada);
        await().until(() -> second.typing().contains(new Typing(room, ada)));
        node2().typing(room, grace);
        await().until(() -> first.typing().contains(new Typing(room, grace)));

        assertThat(first.typing()).doesNotContain(new Typing(room, ada));
        assertThat(second.typing()).doesNotContain(new Typing(room, grace));
    }

    @Test
    default void everybodyWhoMayHaveComeOrGoneIsNamed() {
        var stamps = PinnedStamps.unlikeAnyOther();
        var people = Stream.generate(() -> new AccountId(stamps.next().id()))
                .limit(1_500)
                .toList();
        var heard = heardBy(node2());

        node1().presenceChanged(people.subList(0, 1));
        node1().presenceChanged(new HashSet<>(people.subList(1, people.size())));
        node1().presenceChanged(List.of());

        await().until(() -> heard.moved().containsAll(people));
    }

    private static HeardSignals heardBy(EphemeralSignals node) {
        var heard = new HeardSignals();
        node.listen(heard);
        return heard;
    }
}
