package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RoomViews] shows.
public interface RoomSnapshotsContract extends StoresContract {

    @Test
    default void aViewShowsTheRoomAsItsMemberSeesIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.post(room, grace, "first");
        var last = Scene.unmarked(scene.post(room, grace, "second"));

        var seen = stores().rooms().byId(room).orElseThrow();
        assertThat(stores().views().of(ada.id(), room))
                .contains(new RoomView(seen, Role.OWNER, new Seq(1), 2, 0, last, List.of(), false));
        assertThat(stores().views().of(grace.id(), room))
                .contains(new RoomView(seen, Role.MEMBER, new Seq(2), 0, 0, last, List.of(), false));
    }

    @Test
    default void aRoomWithoutMessagesHasNoLastOne() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada, scene.person("grace"));

        var view = view(ada, room);
        assertThat(view.lastMessage()).isNull();
        assertThat(view.unreadCount()).isZero();
        assertThat(view.room().lastSeq()).isEqualTo(new Seq(2));
    }

    @Test
    default void ownRoomsComeByTheAgeOfTheMembership() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var first = scene.roomOf(ada);
        var second = scene.roomOf(ada);
        var third = scene.roomOf(grace);
        Stream.of(second, first).map(room -> scene.joining(room, grace)).forEach(scene::append);

        assertThat(stores().views().of(grace.id()))
                .extracting(view -> view.room().id())
                .containsExactly(third, second, first);
    }

    @Test
    default void theListShowsTheSameAsEachView() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var rooms = Stream.generate(() -> scene.roomOf(ada, grace)).limit(3).toList();
        scene.post(4, rooms.get(1), grace);
        scene.post(2, rooms.get(2), ada);

        assertThat(stores().views().of(ada.id()))
                .isEqualTo(rooms.stream().map(room -> view(ada, room)).toList());
    }

    @Test
    default void whoeverIsNotInARoomHasNoViewOfIt() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThat(stores().views().of(grace.id(), room)).isEmpty();
        assertThat(stores().views().of(grace.id())).isEmpty();
        assertThat(stores().views().of(grace.id(), scene.unknownRoom())).isEmpty();
        assertThat(stores().views().of(scene.somebodyUnknown("nobody").id())).isEmpty();
    }

    @Test
    default void aThousandRoomsAreShownAtOnce() {
        var scene = scene();
        var ada = scene.person("ada");
        var creations = Stream.generate(() -> scene.creating(ada)).limit(1000).toList();
        var tickets = creations.stream().map(stores().log()::submit).toList();
        tickets.forEach(Scene::result);

        assertThat(stores().views().of(ada.id()))
                .extracting(view -> view.room().id())
                .isEqualTo(creations.stream().map(Change.CreateRoom::room).toList());
    }

    @Test
    default void theLastMessageIsShownAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "helo");
        scene.append(scene.editing(message, ada, "hello"));
        scene.append(scene.reacting(message, grace, "\uD83D\uDC4B"));
        for (var reader : List.of(ada, grace)) {
            assertThat(view(reader, room).lastMessage()).isEqualTo(scene.seen(message, reader));
        }

        scene.append(scene.deleting(message, ada));

        assertThat(view(ada, room).lastMessage()).isEqualTo(scene.seen(message, ada));
        assertThat(scene.seen(message, ada).message().isDeleted()).isTrue();
        assertThat(view(ada, room).room().lastSeq()).isEqualTo(new Seq(6));
    }

    @Test
    default void aDirectRoomShowsItsPeople() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(grace, ada);
        var at = stores().rooms().byId(room).orElseThrow().createdAt();

        var view = view(ada, room);

        assertThat(view.room().name()).isNull();
        assertThat(view.role()).isEqualTo(Role.MEMBER);
        assertThat(view.readSeq()).isEqualTo(new Seq(2));
        assertThat(view.people()).containsExactly(new Member(grace, Role.MEMBER, at), new Member(ada, Role.MEMBER, at));
        assertThat(stores().views().of(ada.id())).containsExactly(view);
    }

    @Test
    default void otherRoomsShowNoPeople() {
        var scene = scene();
        var ada = scene.person("ada");

        assertThat(view(ada, scene.roomOf(ada)).people()).isEmpty();
        assertThat(view(ada, scene.privateRoomOf(ada)).people()).isEmpty();
    }

    @Test
    default void aHiddenRoomIsShownAsHidden() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);
        assertThat(view(ada, room).hidden()).isFalse();

        stores().directRooms().hide(ada.id(), room);

        assertThat(view(ada, room).hidden()).isTrue();
        assertThat(stores().views().of(ada.id())).containsExactly(view(ada, room));
        assertThat(view(grace, room).hidden()).isFalse();
        scene.post(room, grace, "hello?");
        assertThat(view(ada, room).hidden()).isFalse();
        assertThat(view(ada, room).unreadCount()).isEqualTo(1);
    }

    @Test
    default void aViewShowsTheRoleAndTheRoomAsTheyAreNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);
        scene.append(scene.describing(room, "Wheels", "cogs", grace));

        var view = view(grace, room);

        assertThat(view.role()).isEqualTo(Role.MODERATOR);
        assertThat(view.room()).isEqualTo(stores().rooms().byId(room).orElseThrow());
    }

    @Test
    default void aViewIsOfOneSnapshot() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        Runnable writing = () -> {
            for (var i = 0; i < 100; i++) {
                scene.post(room, ada, "message " + i);
            }
        };
        Runnable reading = () -> {
            assertThatItFitsTogether(view(grace, room));
            stores().views().of(grace.id()).forEach(RoomSnapshotsContract::assertThatItFitsTogether);
        };

        AtOnce.readWhile(writing, reading);

        assertThat(view(grace, room).unreadCount()).isEqualTo(100);
    }

    /// Nothing but messages follows the two joinings.
    private static void assertThatItFitsTogether(RoomView view) {
        var lastSeq = view.room().lastSeq();
        assertThat(view.unreadCount()).isEqualTo((int) lastSeq.value() - 2);
        var last = view.lastMessage();
        assertThat(last == null ? new Seq(2) : last.message().seq()).isEqualTo(lastSeq);
    }

    private RoomView view(Account account, RoomId room) {
        return stores().views().of(account.id(), room).orElseThrow();
    }
}
