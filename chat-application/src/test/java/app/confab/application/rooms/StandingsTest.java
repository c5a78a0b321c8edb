package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Standing;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final Standings standings = new Standings(stores.rooms(), stamps);

    StandingsTest() {
        stores.told().alsoTell(standings);
    }

    @Test
    void membersStandInTheRoomAndOthersBeforeIt() {
        assertThat(standings.of(ada.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
        assertThat(standings.of(grace.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER));
        assertThat(standings.of(scene.person("linus").id(), room)).isEqualTo(new Standing.Stranger());
    }

    @Test
    void aPrivateRoomIsNotFoundByWhoIsNotInIt() {
        var privateRoom = scene.privateRoomOf(ada);

        assertThat(standings.of(ada.id(), privateRoom)).isEqualTo(new Standing.InRoom(RoomKind.PRIVATE, Role.OWNER));
        assertThatThrownBy(() -> standings.of(grace.id(), privateRoom)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> standings.lastKnown(grace.id(), privateRoom)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoeverReadsIsLookedAtAgainAfterTwoSeconds() {
        var untold = new Standings(stores.rooms(), stamps);
        var member = new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER);
        untold.of(grace.id(), room);
        scene.append(scene.removing(room, grace, ada));

        stamps.passes(Standings.MEMORY);
        assertThat(untold.of(grace.id(), room)).isEqualTo(member);
        stamps.passes(Duration.ofMillis(1));
        assertThat(untold.of(grace.id(), room)).isEqualTo(new Standing.Stranger());
    }

    @Test
    void whoeverWritesIsTakenForWhatTheyWereLastSeenAs() {
        var untold = new Standings(stores.rooms(), stamps);
        var member = new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER);
        untold.lastKnown(grace.id(), room);
        scene.append(scene.removing(room, grace, ada));

        stamps.passes(Duration.ofDays(1));
        assertThat(untold.lastKnown(grace.id(), room)).isEqualTo(member);

        assertThat(untold.of(grace.id(), room)).isEqualTo(new Standing.Stranger());
        assertThat(untold.lastKnown(grace.id(), room)).isEqualTo(new Standing.Stranger());
    }

    @Test
    void whatAReaderFindsIsNewsForAWriter() {
        var untold = new Standings(stores.rooms(), stamps);
        untold.lastKnown(grace.id(), room);
        scene.make(room, grace, Role.MODERATOR, ada);
        stamps.passes(Duration.ofDays(1));

        untold.of(grace.id(), room);

        assertThat(untold.lastKnown(grace.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.MODERATOR));
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> standings.of(ada.id(), scene.unknownRoom())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aMembershipIsRemembered() {
        standings.of(ada.id(), room);
        world.goDown();

        assertThat(standings.of(ada.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
    }

    @Test
    void anAbsenceIsNotRemembered() {
        var linus = scene.person("linus");
        standings.of(linus.id(), room);
        scene.append(scene.joining(room, linus));

        assertThat(standings.of(linus.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER));
    }

    @Test
    void whoeverLeavesIsAStrangerAtOnce() {
        standings.of(grace.id(), room);

        scene.append(scene.leaving(room, grace));

        assertThat(standings.of(grace.id(), room)).isEqualTo(new Standing.Stranger());
    }

    @Test
    void aNewRoleCountsAtOnce() {
        standings.of(grace.id(), room);

        scene.append(scene.leaving(room, ada));

        assertThat(standings.of(grace.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
    }

    @Test
    void anUncertainRoomIsLookedAtAgain() {
        var other = scene.roomOf(ada);
        standings.of(ada.id(), room);
        standings.of(ada.id(), other);

        standings.uncertain(room);

        world.goDown();
        assertThatThrownBy(() -> standings.of(ada.id(), room)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(standings.of(ada.id(), other)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
    }

    @Test
    void aChangeElsewhereHasTheAccountLookedAtAgain() {
        standings.of(ada.id(), room);
        standings.of(grace.id(), room);

        standings.forget(ada.id());

        world.goDown();
        assertThatThrownBy(() -> standings.lastKnown(ada.id(), room)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(standings.lastKnown(grace.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER));
    }

    @Test
    void messagesAndJoinsLeaveTheMemoryAlone() {
        standings.of(ada.id(), room);
        scene.post(room, ada, "hello");
        scene.append(scene.joining(room, scene.person("linus")));
        world.goDown();

        assertThat(standings.of(ada.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
    }

    @Test
    void aMembershipThatEndsWhileItIsReadIsNotRemembered() {
        var racing = new Standings(new RoomsThatAreLeftMeanwhile(), stamps);
        stores.told().alsoTell(racing);

        assertThat(racing.of(grace.id(), room)).isEqualTo(new Standing.InRoom(RoomKind.PUBLIC, Role.MEMBER));

        assertThat(racing.of(grace.id(), room)).isEqualTo(new Standing.Stranger());
    }

    /// Grace leaves after her role was read and before the reader gets it.
    private final class RoomsThatAreLeftMeanwhile implements Rooms {
        @Override
        public Optional<Standing> standingOf(RoomId id, AccountId account) {
            var standing = stores.rooms().standingOf(id, account);
            scene.append(scene.leaving(room, grace));
            return standing;
        }

        @Override
        public Optional<Room> byId(RoomId id) {
            return stores.rooms().byId(id);
        }

        @Override
        public Page<Room> joinable(AccountId account, String query, Page.Request request) {
            return stores.rooms().joinable(account, query, request);
        }

        @Override
        public Page<Member> members(RoomId id, Page.Request request) {
            return stores.rooms().members(id, request);
        }

        @Override
        public Optional<Member> member(RoomId id, AccountId account) {
            return stores.rooms().member(id, account);
        }
    }
}
