package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Attempt;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Making and joining rooms, as every [RoomLog] does it.
public interface MembershipChangesContract extends StoresContract {

    @Test
    default void aNewRoomBeginsWithItsOwnersJoining() {
        var scene = scene();
        var ada = scene.person("ada");
        var at = scene.stamps().now();
        var creation = new Change.CreateRoom(
                scene.unknownRoom(), RoomKind.PUBLIC, new RoomName("Engines"), new Topic("cogs"), ada.id(), at);

        var appended = scene.append(creation);

        var joined = new MemberJoined(creation.room(), new Seq(1), at, ada);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(creation.room())).containsExactly(joined);
        assertThat(scene.roleOf(creation.room(), ada)).contains(Role.OWNER);
        assertThat(stores().rooms().byId(creation.room())).hasValueSatisfying(room -> {
            assertThat(room.kind()).isEqualTo(RoomKind.PUBLIC);
            assertThat(room.name()).isEqualTo(new RoomName("Engines"));
            assertThat(room.topic()).isEqualTo(new Topic("cogs"));
            assertThat(room.createdAt()).isEqualTo(at);
            assertThat(room.memberCount()).isEqualTo(1);
            assertThat(room.lastSeq()).isEqualTo(new Seq(1));
        });
    }

    @Test
    default void creatingARoomTwiceIsAConflict() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"));
        scene.append(creation);

        assertThatThrownBy(() -> scene.append(creation)).isInstanceOf(Refusal.Conflict.class);

        assertThat(scene.events(creation.room())).hasSize(1);
    }

    @Test
    default void joiningTellsWhoCameIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        var joining = scene.joining(room, grace);

        var appended = scene.append(joining);

        var joined = new MemberJoined(room, new Seq(2), joining.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(room)).endsWith(joined);
        assertThat(stores().rooms().member(room, grace.id())).contains(new Member(grace, Role.MEMBER, joining.at()));
    }

    @Test
    default void joiningAgainChangesNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.joining(room, ada));

        assertThat(appended.events()).isEmpty();
        assertThat(scene.events(room)).hasSize(1);
        assertThat(scene.roleOf(room, ada)).contains(Role.OWNER);
    }

    @Test
    default void aRoomIsMadeBySomebodyWhoExists() {
        var scene = scene();
        var creation = scene.creating(scene.somebodyUnknown("nobody"));

        scene.assertRefused(Refusal.NotFound.class, creation);

        assertThat(stores().rooms().byId(creation.room())).isEmpty();
    }

    @Test
    default void nothingHappensInARoomThatIsNotThere() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var nowhere = scene.unknownRoom();

        scene.assertRefused(
                Refusal.NotFound.class,
                scene.joining(nowhere, ada),
                scene.leaving(nowhere, ada),
                scene.adding(nowhere, grace, Role.MEMBER, ada),
                scene.removing(nowhere, grace, ada),
                scene.making(nowhere, grace, Role.MODERATOR, ada),
                scene.describing(nowhere, "Somewhere", null, ada),
                scene.posting(nowhere, ada, "hello?"));
        assertThat(stores().rooms().byId(nowhere)).isEmpty();
    }

    @Test
    default void nobodyIsInMoreThanAThousandRooms() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var elsewhere = scene.roomOf(grace);
        var creations = Stream.generate(() -> scene.creating(ada)).limit(1000).toList();
        scene.submitAll(creations.toArray(Change[]::new)).forEach(Scene::result);

        scene.assertRefused(
                Refusal.Conflict.class,
                scene.creating(ada),
                scene.joining(elsewhere, ada),
                scene.adding(elsewhere, ada, Role.MEMBER, grace),
                scene.opening(grace, ada));
        scene.assertNothingToDo(scene.joining(creations.getFirst().room(), ada));

        scene.append(scene.leaving(creations.getFirst().room(), ada));
        assertThat(oneOfTwoRoomsHasAPlace(scene, ada)).isEqualTo(1);
        scene.assertRefused(Refusal.Conflict.class, scene.joining(elsewhere, ada));
    }

    /// How many rooms somebody gets into who joins two at once.
    private static long oneOfTwoRoomsHasAPlace(Scene scene, Account account) {
        var rooms = List.of(scene.roomOf(scene.person("grace")), scene.roomOf(scene.person("linus")));
        var joined = AtOnce.run(2, i -> Attempt.at(() -> scene.append(scene.joining(rooms.get(i), account))));
        return joined.stream()
                .filter(attempt -> !attempt.isRefused(Refusal.Conflict.class))
                .count();
    }
}
