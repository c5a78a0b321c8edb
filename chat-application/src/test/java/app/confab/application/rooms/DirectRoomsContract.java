package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.RoomId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What every [DirectRooms] keeps.
public interface DirectRoomsContract extends StoresContract {

    @Test
    default void exactlyThesePeopleHaveTheirRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.directRoomOf(ada, grace);
        assertThat(stores().directRooms().among(circle(ada, grace, linus))).isEmpty();

        var withLinus = scene.directRoomOf(ada, grace, linus);

        assertThat(stores().directRooms().among(circle(grace, ada)))
                .isEqualTo(stores().rooms().byId(room));
        assertThat(stores().directRooms().among(circle(linus, ada, grace)))
                .isEqualTo(stores().rooms().byId(withLinus));
        assertThat(stores().directRooms().among(circle(ada, linus))).isEmpty();
    }

    @Test
    default void otherRoomsOfTheSamePeopleAreNotDirect() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        scene.privateRoomOf(ada, grace);
        scene.roomOf(ada, grace);

        assertThat(stores().directRooms().among(circle(ada, grace))).isEmpty();
    }

    @Test
    default void aRoomIsFoundAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        scene.post(room, ada, "hello");
        hide(grace, room);

        assertThat(stores().directRooms().among(circle(ada, grace)))
                .isEqualTo(stores().rooms().byId(room))
                .hasValueSatisfying(now -> assertThat(now.memberCount()).isEqualTo(2));
    }

    @Test
    default void aRoomIsHiddenUntilSomebodyPostsIntoIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        var message = scene.post(room, ada, "hello");

        assertThat(hide(ada, room)).isTrue();
        assertThat(isHidden(ada, room)).isTrue();
        assertThat(isHidden(grace, room)).isFalse();
        scene.append(scene.reacting(message, grace, "\uD83D\uDC4B"));
        scene.append(scene.editing(message, ada, "hello Grace"));
        assertThat(isHidden(ada, room)).isTrue();

        scene.post(room, grace, "hello Ada");
        assertThat(isHidden(ada, room)).isFalse();
    }

    @Test
    default void onesOwnPostShowsTheRoomToo() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.directRoomOf(ada, scene.person("grace"));
        hide(ada, room);

        scene.post(room, ada, "still here");

        assertThat(isHidden(ada, room)).isFalse();
    }

    @Test
    default void aPostThatIsDeletedHasShownTheRoomAllTheSame() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        hide(ada, room);
        var message = scene.post(room, grace, "oops");

        scene.append(scene.deleting(message, grace));

        assertThat(isHidden(ada, room)).isFalse();
    }

    @Test
    default void hidingAHiddenRoomChangesNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        hide(ada, room);
        assertThat(hide(ada, room)).isFalse();
        assertThat(isHidden(ada, room)).isTrue();

        scene.post(room, grace, "hello");
        assertThat(hide(ada, room)).isTrue();
        assertThat(isHidden(ada, room)).isTrue();
    }

    @Test
    default void aHiddenRoomIsShownOnWish() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        assertThat(show(ada, room)).isFalse();
        hide(ada, room);
        hide(grace, room);

        assertThat(show(ada, room)).isTrue();
        assertThat(show(ada, room)).isFalse();

        assertThat(isHidden(ada, room)).isFalse();
        assertThat(isHidden(grace, room)).isTrue();
    }

    @Test
    default void aRoomThatAPostHasShownIsNotShownAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        hide(ada, room);
        scene.post(room, grace, "hello");

        assertThat(show(ada, room)).isFalse();
    }

    @Test
    default void onlyDirectRoomsOfOnesOwnAreHidden() {
        var scene = scene();
        var ada = scene.person("ada");
        var linus = scene.person("linus");
        var publicRoom = scene.roomOf(ada);
        var privateRoom = scene.privateRoomOf(ada);
        var directRoom = scene.directRoomOf(ada, scene.person("grace"));

        assertThat(hide(ada, publicRoom)).isFalse();
        assertThat(hide(ada, privateRoom)).isFalse();
        assertThat(hide(linus, directRoom)).isFalse();
        assertThat(hide(ada, scene.unknownRoom())).isFalse();
        assertThat(show(linus, directRoom)).isFalse();
        assertThat(isHidden(ada, publicRoom)).isFalse();
    }

    @Test
    default void ofManyWhoHideOrShowAtOnceOneDoes() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.directRoomOf(ada, scene.person("grace"));
        for (var round = 0; round < 10; round++) {
            assertThat(AtOnce.run(4, _ -> hide(ada, room))).containsOnlyOnce(true);
            assertThat(AtOnce.run(4, _ -> show(ada, room))).containsOnlyOnce(true);
        }
    }

    private static DirectCircle circle(Account one, Account... others) {
        return DirectCircle.of(one.id(), Arrays.stream(others).map(Account::id).toList());
    }

    private boolean hide(Account account, RoomId room) {
        return stores().directRooms().hide(account.id(), room);
    }

    private boolean show(Account account, RoomId room) {
        return stores().directRooms().show(account.id(), room);
    }

    private boolean isHidden(Account account, RoomId room) {
        return stores().views().of(account.id(), room).orElseThrow().hidden();
    }
}
