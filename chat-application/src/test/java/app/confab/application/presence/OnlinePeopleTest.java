package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes over one board; `here` is the one whose people are told.
class OnlinePeopleTest {
    private static final int GRACE = 6;
    private static final int RENEWAL = 5;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);

    private final InMemoryPresenceBoard.Leases leases = new InMemoryPresenceBoard.Leases(world);
    private final InMemoryEphemeralSignals.Bus bus = new InMemoryEphemeralSignals.Bus();
    private final ToldEphemeral told = new ToldEphemeral();
    private final OnlinePeople here = node(told);
    private final OnlinePeople elsewhere = node(new ToldEphemeral());

    @BeforeEach
    void start() {
        here.tick();
        elsewhere.tick();
    }

    @Test
    void whoeverConnectsComesOnlineWithTheNextTick() {
        here.connected(ada.id());
        assertThat(told.changes()).isEmpty();

        here.tick();

        assertThat(told.changes()).containsExactly(online(ada, room));
    }

    @Test
    void whoeverConnectsElsewhereComesOnlineToo() {
        elsewhere.connected(grace.id());
        elsewhere.tick();

        here.tick();

        assertThat(told.changes()).containsExactly(online(grace, room));
    }

    @Test
    void allWhoComeAndGoWithinASecondAreToldTogether() {
        here.connected(ada.id());
        elsewhere.connected(grace.id());
        elsewhere.tick();

        here.tick();

        assertThat(told.lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot).containsExactlyInAnyOrder(online(ada, room), online(grace, room)));
    }

    @Test
    void aReloadedPageIsNoNews() {
        here.connected(ada.id());
        here.tick();

        here.disconnected(ada.id());
        ticks(GRACE - 1);
        here.connected(ada.id());
        ticks(2 * GRACE);

        assertThat(told.changes()).containsExactly(online(ada, room));
    }

    @Test
    void whoeverDoesNotComeBackHasGone() {
        here.connected(ada.id());
        here.tick();

        here.disconnected(ada.id());
        ticks(GRACE);

        assertThat(told.changes()).containsExactly(online(ada, room), offline(ada, room));
        assertThat(leases.people()).isEmpty();
    }

    @Test
    void whoeverHasAnotherConnectionStays() {
        here.connected(ada.id());
        here.connected(ada.id());
        elsewhere.connected(grace.id());
        elsewhere.tick();
        here.connected(grace.id());
        here.tick();

        here.disconnected(ada.id());
        here.disconnected(grace.id());
        ticks(2 * GRACE);

        assertThat(told.changes()).containsExactlyInAnyOrder(online(ada, room), online(grace, room));
    }

    @Test
    void aConnectionThatNeverCameCannotGo() {
        here.disconnected(ada.id());
        here.connected(ada.id());
        ticks(2 * GRACE);

        assertThat(told.changes()).containsExactly(online(ada, room));
    }

    @Test
    void onlyIntimateRoomsAreTold() {
        var crowd = new Account[100];
        for (var i = 0; i < crowd.length; i++) {
            crowd[i] = scene.person("person" + i);
        }
        scene.roomOf(ada, crowd);
        var pair = scene.directRoomOf(ada, crowd[0]);

        here.connected(ada.id());
        here.connected(crowd[1].id());
        here.tick();

        assertThat(told.changes()).containsExactly(new PresenceChange(ada.id(), true, List.of(room, pair)));
    }

    @Test
    void aHintThatComesTwiceOrLateIsNoNews() {
        elsewhere.connected(grace.id());
        elsewhere.tick();
        here.tick();

        here.hint(List.of(grace.id(), ada.id()));
        here.tick();
        here.hint(List.of(grace.id()));
        ticks(RENEWAL);

        assertThat(told.changes()).containsExactly(online(grace, room));
    }

    @Test
    void whatNoHintHasToldIsFoundByComparingTheBoard() {
        leases.node().arrive(Set.of(grace.id()));

        ticks(RENEWAL);

        assertThat(told.changes()).containsExactly(online(grace, room));
    }

    @Test
    void thePeopleOfANodeThatDiesGoWithIt() {
        elsewhere.connected(grace.id());
        elsewhere.tick();
        here.tick();

        leases.runOut();
        ticks(2 * RENEWAL);

        assertThat(told.changes()).containsExactly(online(grace, room), offline(grace, room));
    }

    @Test
    void anOutageOfTheBoardIsNoNews() {
        here.connected(ada.id());
        elsewhere.connected(grace.id());
        elsewhere.tick();
        here.tick();
        leases.areLost();

        ticks(RENEWAL);
        for (var i = 0; i < RENEWAL; i++) {
            elsewhere.tick();
        }
        ticks(2 * RENEWAL);

        assertThat(told.changes()).containsExactlyInAnyOrder(online(ada, room), online(grace, room));
        assertThat(leases.people()).containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    void whatATickFailsAtTheNextOneMakesUpFor() {
        world.goDown();
        here.connected(ada.id());
        var shown = new ArrayList<Set<AccountId>>();
        here.show(List.of(room), shown::add);
        assertThatThrownBy(here::tick).isInstanceOf(Refusal.Unavailable.class);

        world.comeBack();
        here.tick();

        assertThat(told.changes()).containsExactly(online(ada, room));
        assertThat(shown).containsExactly(Set.of(ada.id()));
    }

    @Test
    void aNodeThatStartsTellsNobodyWhoWasThereBefore() {
        elsewhere.connected(grace.id());
        elsewhere.tick();

        var toldLater = new ToldEphemeral();
        var later = node(toldLater);
        later.tick();
        later.tick();

        assertThat(toldLater.changes()).isEmpty();
    }

    @Test
    void newcomersAreShownOnceWhoIsOnlineInTheirRooms() {
        var linus = scene.person("linus");
        var pair = scene.directRoomOf(ada, linus);
        elsewhere.connected(grace.id());
        elsewhere.connected(linus.id());
        elsewhere.tick();
        var shownToAda = new ArrayList<Set<AccountId>>();
        var shownToGrace = new ArrayList<Set<AccountId>>();

        here.show(List.of(room, pair), shownToAda::add);
        here.show(List.of(room), shownToGrace::add);
        here.show(List.of(), _ -> {
            throw new AssertionError("there is nothing to show");
        });
        here.tick();
        here.tick();

        assertThat(shownToAda).containsExactly(Set.of(grace.id(), linus.id()));
        assertThat(shownToGrace).containsExactly(Set.of(grace.id()));
    }

    @Test
    void whoIsOnlineAndJoinsIsShownOnceToTheRoom() {
        var linus = scene.person("linus");
        elsewhere.connected(linus.id());
        elsewhere.tick();
        here.tick();
        scene.append(scene.joining(room, linus));

        here.joined(room, linus.id());
        world.goDown();
        assertThatThrownBy(here::tick).isInstanceOf(Refusal.Unavailable.class);
        world.comeBack();
        ticks(RENEWAL);

        assertThat(told.changes()).containsExactly(online(linus, room));
    }

    @Test
    void whoJoinsWithoutBeingThereOrIsOutAgainIsNotShown() {
        var linus = scene.person("linus");
        here.connected(linus.id());
        here.tick();

        here.joined(room, linus.id());
        here.joined(room, grace.id());
        ticks(RENEWAL);

        assertThat(told.changes()).isEmpty();
    }

    @Test
    void inALargeRoomNobodyIsShownWhoJoins() {
        var hall = scene.roomOf(ada, scene.people(100));
        var linus = scene.person("linus");
        here.connected(linus.id());
        here.tick();
        scene.append(scene.joining(hall, linus));

        here.joined(hall, linus.id());
        here.tick();

        assertThat(told.changes()).isEmpty();
    }

    @Test
    void whereNothingHappensNobodyIsAsked() {
        here.connected(ada.id());
        ticks(RENEWAL);
        world.goDown();

        ticks(RENEWAL - 1);
    }

    private OnlinePeople node(ToldEphemeral shown) {
        var signals = bus.node();
        var people = new OnlinePeople(leases.node(), signals, stores.memberships(), shown);
        signals.listen(new EphemeralNewsOfOtherNodes(new ShownTyping(shown, scene.stamps()), people));
        return people;
    }

    private void ticks(int count) {
        for (var i = 0; i < count; i++) {
            here.tick();
        }
    }

    private static PresenceChange online(Account account, RoomId... rooms) {
        return new PresenceChange(account.id(), true, List.of(rooms));
    }

    private static PresenceChange offline(Account account, RoomId... rooms) {
        return new PresenceChange(account.id(), false, List.of(rooms));
    }
}
