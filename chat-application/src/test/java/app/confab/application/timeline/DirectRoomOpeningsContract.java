package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Making direct rooms, as every [RoomLog] does it.
public interface DirectRoomOpeningsContract extends StoresContract {

    @Test
    default void aDirectRoomBeginsWithItsOpenerAndTheOthersById() {
        var scene = scene();
        var first = scene.person("ada");
        var second = scene.person("grace");
        var opener = scene.person("linus");
        var opening = scene.opening(opener, second, first);
        var room = opening.room();

        var appended = scene.append(opening);

        assertThat(appended)
                .isEqualTo(new Appended(
                        List.of(
                                new MemberJoined(room, new Seq(1), opening.at(), opener),
                                new MemberJoined(room, new Seq(2), opening.at(), first),
                                new MemberJoined(room, new Seq(3), opening.at(), second)),
                        false));
        assertThat(scene.events(room)).isEqualTo(appended.events());
        assertThat(stores().rooms().byId(room))
                .contains(new Room(room, RoomKind.DIRECT, null, Topic.NONE, opening.at(), 3, new Seq(3)));
        for (var person : List.of(first, second, opener)) {
            assertThat(stores().rooms().member(room, person.id()))
                    .contains(new Member(person, Role.MEMBER, opening.at()));
        }
    }

    @Test
    default void theSamePeopleHaveOneRoomWhoeverOpensItUnderWhateverId() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var opening = scene.opening(ada, grace, linus);
        scene.append(opening);
        var again = scene.opening(linus, ada, grace);

        scene.assertNothingToDo(opening, again, scene.opening(ada, linus, grace));

        assertThat(stores().rooms().byId(again.room())).isEmpty();
        assertThat(scene.events(opening.room())).hasSize(3);
    }

    @Test
    default void fewerOrMorePeopleHaveAnotherRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");

        for (var opening :
                List.of(scene.opening(ada, grace), scene.opening(ada, grace, linus), scene.opening(linus, grace))) {
            assertThat(scene.append(opening).events())
                    .hasSize(opening.people().people().size());
        }
    }

    @Test
    default void tenPeopleHaveADirectRoom() {
        var scene = scene();
        var opener = scene.person("ada");
        var opening = scene.opening(opener, scene.people(9));

        assertThat(scene.append(opening).events()).hasSize(10);
    }

    @Test
    default void aDirectRoomNeedsAnIdOfItsOwn() {
        var scene = scene();
        var ada = scene.person("ada");
        var opening = scene.opening(ada, scene.person("grace"));
        var taken = new Change.OpenDirect(scene.roomOf(ada), opening.people(), opening.opener(), opening.at());

        scene.assertRefused(Refusal.Conflict.class, taken);

        assertThat(stores().directRooms().among(opening.people())).isEmpty();
    }

    @Test
    default void aDirectRoomIsForPeopleWhoExist() {
        var scene = scene();
        var opening = scene.opening(scene.person("ada"), scene.somebodyUnknown("nobody"));

        scene.assertRefused(Refusal.NotFound.class, opening);

        assertThat(stores().rooms().byId(opening.room())).isEmpty();
        assertThat(stores().directRooms().among(opening.people())).isEmpty();
    }

    @Test
    default void everybodyTakesPartInADirectRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);

        var hello = scene.post(room, grace, "hello");
        scene.append(scene.reacting(hello, ada, "\uD83D\uDC4B"));
        scene.append(scene.editing(hello, grace, "hello Ada"));
        scene.append(scene.answering(room, ada, hello.id(), "hello Grace"));

        assertThat(scene.events(room)).hasSize(6);
        scene.assertRefused(Refusal.Forbidden.class, scene.deleting(hello, ada));
        scene.append(scene.deleting(hello, grace));
        assertThat(scene.seen(hello, ada).message().isDeleted()).isTrue();
    }

    @Test
    default void nobodyLeavesADirectRoomForGood() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(ada, grace);

        scene.assertRefused(Refusal.Forbidden.class, scene.leaving(room, grace));
        scene.assertRefused(Refusal.NotFound.class, scene.leaving(room, scene.person("linus")));

        assertThat(scene.roleOf(room, grace)).contains(Role.MEMBER);
        assertThat(Scene.text(scene.post(room, grace, "I stay"))).isEqualTo("I stay");
    }
}
