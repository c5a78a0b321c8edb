package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [Memberships] keeps.
public interface MembershipsContract extends StoresContract {

    @Test
    default void aMembershipTellsAboutTheRoomAndThePlaceInIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var publicRoom = scene.roomOf(ada, scene.person("linus"), grace);
        var privateRoom = scene.privateRoomOf(ada, grace);
        var directRoom = scene.directRoomOf(ada, grace);
        stores().markers().moveForward(grace.id(), privateRoom, new Seq(2));
        stores().markers().moveBack(grace.id(), publicRoom, new Seq(1));

        assertThat(of(grace))
                .containsExactly(
                        new Membership(publicRoom, RoomKind.PUBLIC, 3, new Seq(3), new Seq(1), false, null),
                        new Membership(privateRoom, RoomKind.PRIVATE, 2, new Seq(2), new Seq(2), false, null),
                        new Membership(directRoom, RoomKind.DIRECT, 2, new Seq(2), new Seq(2), false, null));
    }

    @Test
    default void whoeverIsOutHasNoMembership() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);

        scene.append(scene.removing(room, grace, ada));

        assertThat(of(grace)).isEmpty();
        assertThat(of(ada)).extracting(Membership::memberCount).containsExactly(1);
        assertThat(of(scene.somebodyUnknown("nobody"))).isEmpty();
    }

    @Test
    default void whoeverComesBackHasANewMembership() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var other = scene.roomOf(ada, grace);
        scene.append(scene.leaving(room, grace));
        scene.append(scene.joining(room, grace));

        assertThat(of(grace))
                .extracting(Membership::room, Membership::joined)
                .containsExactly(tuple(other, new Seq(2)), tuple(room, new Seq(4)));
    }

    @Test
    default void theOldestMembershipComesFirst() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var first = scene.roomOf(ada);
        var second = scene.roomOf(ada);
        var third = scene.roomOf(grace);
        Stream.of(second, first).map(room -> scene.joining(room, grace)).forEach(scene::append);

        assertThat(of(grace)).extracting(Membership::room).containsExactly(third, second, first);
    }

    @Test
    default void aHiddenRoomTellsWhenItWasPutAway() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        var message = scene.post(room, grace, "hello");
        stores().directRooms().hide(ada.id(), room);
        assertThat(only(ada)).isEqualTo(hiding(room, true));
        assertThat(only(grace).hiddenAt()).isNull();

        scene.append(scene.deleting(message, grace));
        assertThat(only(ada)).isEqualTo(hiding(room, true));

        scene.post(room, grace, "hello again");
        assertThat(only(ada)).isEqualTo(hiding(room, false));
    }

    @Test
    default void aRoomThatIsFetchedBackWasNeverPutAway() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.directRoomOf(ada, scene.person("grace"));
        stores().directRooms().hide(ada.id(), room);

        stores().directRooms().show(ada.id(), room);

        assertThat(only(ada).hidden()).isFalse();
        assertThat(only(ada).hiddenAt()).isNull();
    }

    @Test
    default void aThousandMembershipsAreToldAtOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var creations = Stream.generate(() -> scene.creating(ada)).limit(1000).toList();
        creations.stream().map(stores().log()::submit).toList().forEach(Scene::result);

        assertThat(of(ada))
                .extracting(Membership::room)
                .isEqualTo(creations.stream().map(Change.CreateRoom::room).toList());
    }

    /// A place in a direct room that was put away when it had three events.
    private static Membership hiding(RoomId room, boolean hidden) {
        return new Membership(room, RoomKind.DIRECT, 2, new Seq(1), new Seq(1), hidden, new Seq(3));
    }

    private Membership only(Account account) {
        var all = of(account);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Membership> of(Account account) {
        return stores().memberships().of(account.id());
    }
}
