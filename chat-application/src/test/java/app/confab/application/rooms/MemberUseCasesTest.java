package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who is in a room and as what, through the use cases. Who may do what stands in [RightsTableTest].
class MemberUseCasesTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final Account linus = scene.person("linus");
    private final RoomId room = scene.privateRoomOf(ada, grace);

    @Test
    void whoeverIsLetInIsAMember() {
        assertThat(put(grace, linus, null))
                .isEqualTo(new Member(linus, Role.MEMBER, scene.stamps().now()));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void whoeverIsLetInAsMoreIsMore() {
        assertThat(put(ada, linus, Role.OWNER).role()).isEqualTo(Role.OWNER);
    }

    @Test
    void whoeverIsInStaysWhatTheyAreWithoutARole() {
        put(ada, grace, Role.MODERATOR);
        var before = scene.events(room).size();

        assertThat(put(ada, grace, null).role()).isEqualTo(Role.MODERATOR);
        assertThat(put(grace, ada, null).role()).isEqualTo(Role.OWNER);
        assertThat(put(grace, ada, Role.OWNER).role()).isEqualTo(Role.OWNER);
        assertThat(scene.events(room)).hasSize(before);
    }

    @Test
    void whoeverIsInGetsTheRole() {
        assertThat(put(ada, grace, Role.MODERATOR).role()).isEqualTo(Role.MODERATOR);
        assertThat(put(ada, grace, Role.MEMBER).role()).isEqualTo(Role.MEMBER);
        assertThat(scene.events(room)).hasSize(4);
    }

    @Test
    void theLastOwnerCannotStepDown() {
        assertThatThrownBy(() -> put(ada, ada, Role.MEMBER)).isInstanceOf(Refusal.Conflict.class);

        put(ada, grace, Role.OWNER);
        assertThat(put(ada, ada, Role.MEMBER).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void whoeverJoinsIsNothingMoreThanAMember() {
        var publicRoom = scene.roomOf(ada);
        var caller = scene.caller(linus);

        assertThatThrownBy(() -> use.putMember.put(caller, new PutMember.Wish(publicRoom, linus.id(), Role.MODERATOR)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(use.putMember.put(caller, new PutMember.Wish(publicRoom, linus.id(), Role.MEMBER)))
                .isEqualTo(new Member(linus, Role.MEMBER, scene.stamps().now()));
    }

    @Test
    void whoeverDoesNotExistIsNotFoundWhateverIsAllowed() {
        var nobody = scene.somebodyUnknown("nobody");

        assertThatThrownBy(() -> put(grace, nobody, Role.OWNER)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.removeMember.remove(scene.caller(grace), room, nobody.id()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoeverIsOutAgainMeanwhileIsAConflict() {
        var leaving = stores.withLog(change -> {
            var ticket = stores.log().submit(change);
            if (change instanceof Change.Add add) {
                stores.log().submit(new Change.Leave(room, add.account(), add.at()));
            }
            return ticket;
        });
        var unlucky = new UseCases(leaving, scene.stamps());

        assertThatThrownBy(() -> unlucky.putMember.put(scene.caller(ada), new PutMember.Wish(room, linus.id(), null)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whoeverIsPutOutIsOut() {
        use.removeMember.remove(scene.caller(ada), room, grace.id());
        use.removeMember.remove(scene.caller(ada), room, grace.id());
        use.removeMember.remove(scene.caller(ada), room, linus.id());

        assertThat(scene.roleOf(room, grace)).isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void anOwnerIsPutOutByAnOwner() {
        put(ada, grace, Role.OWNER);

        use.removeMember.remove(scene.caller(grace), room, ada.id());

        assertThat(scene.roleOf(room, ada)).isEmpty();
    }

    @Test
    void leavingAPrivateRoomTwiceIsLeavingItOnce() {
        use.leaveRoom.leave(scene.caller(grace), room);
        use.leaveRoom.leave(scene.caller(grace), room);

        assertThat(scene.events(room)).hasSize(3);
        assertThatThrownBy(() -> use.leaveRoom.leave(scene.caller(linus), room)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void leavingADirectRoomHidesIt() {
        var directRoom = scene.directRoomOf(ada, grace);

        use.leaveRoom.leave(scene.caller(ada), directRoom);
        use.leaveRoom.leave(scene.caller(ada), directRoom);

        assertThat(use.news.changed()).containsExactly(ada.id());
        assertThat(use.overview.of(scene.caller(ada)))
                .extracting(view -> view.room().id())
                .containsExactly(room);
        assertThat(scene.events(directRoom)).hasSize(2);
        assertThat(stores.rooms().byId(directRoom))
                .hasValueSatisfying(now -> assertThat(now.memberCount()).isEqualTo(2));
    }

    @Test
    void aHiddenRoomCanStillBeReadAndWrittenTo() {
        var directRoom = scene.directRoomOf(ada, grace);
        use.leaveRoom.leave(scene.caller(ada), directRoom);

        assertThat(use.events
                        .after(scene.caller(ada), directRoom, Seq.START, 10)
                        .items())
                .hasSize(2);
        scene.post(directRoom, ada, "still here");

        assertThat(use.overview.of(scene.caller(ada))).hasSize(2);
    }

    private Member put(Account caller, Account account, @Nullable Role role) {
        return use.putMember.put(scene.caller(caller), new PutMember.Wish(room, account.id(), role));
    }
}
