package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [PresenceBoard] keeps, seen from two nodes.
public interface PresenceBoardContract extends StoresContract {

    PresenceBoard node1();

    PresenceBoard node2();

    /// [PresenceBoard#LIFE] passes.
    void leasesRunOut();

    /// The store crashes and comes back.
    void leasesAreLost();

    @Test
    default void whoeverArrivesIsOnlineOnEveryNode() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");

        node1().arrive(ids(ada));
        node2().arrive(ids(grace));

        assertThat(node1().online(ids(ada, grace))).containsExactlyInAnyOrder(ada.id(), grace.id());
        assertThat(node2().online(ids(ada, grace))).containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    default void whoeverLeavesIsNotOnline() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        node1().arrive(ids(ada, grace));

        node1().leave(ids(ada));

        assertThat(node2().online(ids(ada, grace))).containsExactly(grace.id());
    }

    @Test
    default void whoeverIsOnTwoNodesIsOnlineUntilTheyHaveLeftBoth() {
        var ada = scene().person("ada");
        node1().arrive(ids(ada));
        node2().arrive(ids(ada));

        node1().leave(ids(ada));
        assertThat(node1().online(ids(ada))).containsExactly(ada.id());

        node2().leave(ids(ada));
        assertThat(node1().online(ids(ada))).isEmpty();
    }

    @Test
    default void arrivingTwiceIsArrivingOnceAndLeavingTwiceLeavingOnce() {
        var ada = scene().person("ada");
        node1().arrive(ids(ada));
        node1().arrive(ids(ada, ada));

        node1().leave(ids(ada));
        node1().leave(ids(ada));

        assertThat(node1().online(ids(ada))).isEmpty();
    }

    @Test
    default void peopleAreAskedFor() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        var linus = scene().person("linus");
        node1().arrive(ids(ada, linus));

        assertThat(node2().online(ids(ada, grace, ada))).containsExactly(ada.id());
        assertThat(node2().online(List.of())).isEmpty();
    }

    @Test
    default void leasesThatAreNotRenewedRunOut() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        node1().arrive(ids(ada));
        node2().arrive(ids(grace));

        leasesRunOut();
        assertThat(node1().online(ids(ada, grace))).isEmpty();
        node1().renew(Set.of(ada.id()));

        assertThat(node2().online(ids(ada, grace))).containsExactly(ada.id());
    }

    @Test
    default void anArrivalRenewsTheOthers() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        node1().arrive(ids(ada));

        leasesRunOut();
        node1().arrive(ids(grace));

        assertThat(node2().online(ids(ada, grace))).containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    default void afterARenewalExactlyThosePeopleAreHere() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        var linus = scene().person("linus");
        node1().arrive(ids(ada, grace));

        node1().renew(Set.of(grace.id(), linus.id()));

        assertThat(node2().online(ids(ada, grace, linus))).containsExactlyInAnyOrder(grace.id(), linus.id());
    }

    @Test
    default void aRenewalAnswersEverybodyWhoIsOnlineThen() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        var linus = scene().person("linus");
        node1().arrive(ids(ada));
        node2().arrive(ids(grace));

        assertThat(node1().renew(Set.of(linus.id())))
                .contains(grace.id(), linus.id())
                .doesNotContain(ada.id());
    }

    @Test
    default void aRenewalPutsBackWhatWasLost() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        node1().arrive(ids(ada, grace));
        leasesAreLost();
        assertThat(node1().online(ids(ada, grace))).isEmpty();

        node1().arrive(ids(grace));
        node1().renew(Set.of(ada.id(), grace.id()));

        assertThat(node2().online(ids(ada, grace))).containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    default void aRenewalLeavesOtherNodesAlone() {
        var ada = scene().person("ada");
        var grace = scene().person("grace");
        node1().arrive(ids(ada));
        node2().arrive(ids(grace));

        node1().renew(Set.of());

        assertThat(node1().online(ids(ada, grace))).containsExactly(grace.id());
    }

    @Test
    default void theOnlineMembersOfRoomsAreFound() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var everybodys = scene.roomOf(ada, grace, linus);
        var pair = scene.directRoomOf(grace, linus);
        var quiet = scene.roomOf(grace);
        node1().arrive(ids(ada));
        node2().arrive(ids(ada, linus));

        assertThat(node1().onlineIn(List.of(everybodys, pair, quiet, scene.unknownRoom(), pair)))
                .isEqualTo(Map.of(everybodys, Set.of(ada.id(), linus.id()), pair, Set.of(linus.id())));
        assertThat(node1().onlineIn(List.of())).isEmpty();
    }

    @Test
    default void whoeverHasLeftARoomIsNotShownInIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        node1().arrive(ids(ada, grace));

        scene.append(scene.leaving(room, grace));

        assertThat(node1().onlineIn(List.of(room))).isEqualTo(Map.of(room, Set.of(ada.id())));
    }

    @Test
    default void peopleWhoComeAndGoAtOnceAreWhereTheySaidLast() {
        var people = IntStream.range(0, 8)
                .mapToObj(i -> scene().person("person" + i))
                .toList();
        var works = new ArrayList<Callable<Boolean>>();
        people.forEach(person -> works.add(() -> {
            for (var i = 0; i < 20; i++) {
                node1().arrive(ids(person));
                node2().arrive(ids(person));
                node1().leave(ids(person));
            }
            return true;
        }));

        AtOnce.run(works);
        node2().leave(ids(people.getFirst()));

        assertThat(node1().online(people.stream().map(Account::id).toList()))
                .isEqualTo(people.stream().skip(1).map(Account::id).collect(Collectors.toSet()));
    }

    private static List<AccountId> ids(Account... people) {
        return Arrays.stream(people).map(Account::id).toList();
    }
}
