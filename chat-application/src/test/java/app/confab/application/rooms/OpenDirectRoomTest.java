package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.ToldAccounts;
import app.confab.application.rooms.OpenDirectRoom.Doors;
import app.confab.application.rooms.OpenDirectRoom.Opened;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenDirectRoomTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");

    @Test
    void whoeverOpensItFirstMakesTheRoom() {
        var opened = open(grace, ada);

        assertThat(opened.created()).isTrue();
        assertThat(opened.room())
                .isEqualTo(stores.rooms().byId(opened.room().id()).orElseThrow());
        assertThat(opened.room().kind()).isEqualTo(RoomKind.DIRECT);
        assertThat(scene.events(opened.room().id()))
                .extracting(event -> ((MemberJoined) event).user())
                .containsExactly(grace, ada);
    }

    @Test
    void theSamePeopleAlwaysGetTheSameRoom() {
        var first = open(ada, grace).room();

        assertThat(open(ada, grace)).isEqualTo(new Opened(first, false));
        assertThat(open(grace, ada)).isEqualTo(new Opened(first, false));
        assertThat(open(ada, ada, grace, grace)).isEqualTo(new Opened(first, false));
    }

    @Test
    void aHiddenRoomIsShownAgainToWhoOpensIt() {
        var room = open(ada, grace).room().id();
        use.leaveRoom.leave(scene.caller(ada), room);
        use.leaveRoom.leave(scene.caller(grace), room);
        assertThat(use.overview.of(scene.caller(ada))).isEmpty();

        open(ada, grace);

        assertThat(use.overview.of(scene.caller(ada)))
                .extracting(view -> view.room().id())
                .containsExactly(room);
        assertThat(use.overview.of(scene.caller(grace))).isEmpty();
        assertThat(use.news.changed()).containsExactly(ada.id(), grace.id(), ada.id());
    }

    @Test
    void nobodyIsToldOfARoomThatWasNotHidden() {
        open(ada, grace);
        open(ada, grace);

        assertThat(use.news.changed()).isEmpty();
    }

    @Test
    void twoToTenPeopleHaveADirectRoom() {
        assertThatThrownBy(() -> open(ada)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> open(ada, ada)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> open(ada, scene.people(10))).isInstanceOf(Refusal.Invalid.class);

        assertThat(open(ada, scene.people(9)).room().memberCount()).isEqualTo(10);
    }

    @Test
    void everybodyMustExist() {
        assertThatThrownBy(() -> open(ada, grace, scene.somebodyUnknown("nobody")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aRoomThatSomebodyElseMakesMeanwhileIsFound() {
        var overtaken = new Overtaken();
        var news = new ToldAccounts();
        var openDirectRoom =
                new OpenDirectRoom(new Doors(stores.log(), overtaken), stores.accounts(), news, scene.stamps());

        var opened = openDirectRoom.open(scene.caller(ada), List.of(grace.id()));

        assertThat(opened).isEqualTo(new Opened(overtaken.made(), false));
        assertThat(news.changed()).containsExactly(ada.id());
    }

    private Opened open(Account caller, Account... others) {
        return use.openDirectRoom.open(
                scene.caller(caller), Arrays.stream(others).map(Account::id).toList());
    }

    /// Right after a first look in vain, the room is made by another, and hidden by the one who looked.
    private final class Overtaken implements DirectRooms {
        private boolean looked;

        private Room made() {
            var circle = DirectCircle.of(ada.id(), List.of(grace.id()));
            return stores.directRooms().among(circle).orElseThrow();
        }

        @Override
        public Optional<Room> among(DirectCircle people) {
            var found = stores.directRooms().among(people);
            if (!looked) {
                looked = true;
                hide(ada.id(), scene.directRoomOf(grace, ada));
            }
            return found;
        }

        @Override
        public boolean hide(AccountId account, RoomId room) {
            return stores.directRooms().hide(account, room);
        }

        @Override
        public boolean show(AccountId account, RoomId room) {
            return stores.directRooms().show(account, room);
        }
    }
}
