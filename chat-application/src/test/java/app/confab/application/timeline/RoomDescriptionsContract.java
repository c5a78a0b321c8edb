package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.TimelineEvent.RoomUpdated;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Giving rooms other names and topics, as every [RoomLog] does it.
public interface RoomDescriptionsContract extends StoresContract {

    @Test
    default void aNewNameIsToldWithTheRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.describing(room, null, "cogs", ada));
        var describing = scene.describing(room, "Größe & Gewicht \uD83D\uDE80", null, ada);

        var appended = scene.append(describing);

        var now = stores().rooms().byId(room).orElseThrow();
        assertThat(now.name()).isEqualTo(new RoomName("Größe & Gewicht \uD83D\uDE80"));
        assertThat(now.topic()).isEqualTo(new Topic("cogs"));
        assertThat(now.lastSeq()).isEqualTo(new Seq(3));
        var updated = new RoomUpdated(room, new Seq(3), describing.at(), now);
        assertThat(appended).isEqualTo(new Appended(List.of(updated), false));
        assertThat(scene.events(room)).endsWith(updated);
    }

    @Test
    default void nameAndTopicChangeInOneEvent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.describing(room, "Wheels", "cogs", ada));

        assertThat(appended.events()).hasSize(1);
        assertThat(stores().rooms().byId(room)).hasValueSatisfying(now -> {
            assertThat(now.name()).isEqualTo(new RoomName("Wheels"));
            assertThat(now.topic()).isEqualTo(new Topic("cogs"));
        });
    }

    @Test
    default void aTopicCanBeTakenAway() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.describing(room, null, "cogs", ada));

        scene.append(scene.describing(room, null, "", ada));

        assertThat(stores().rooms().byId(room))
                .hasValueSatisfying(now -> assertThat(now.topic()).isEqualTo(Topic.NONE));
    }

    @Test
    default void whatIsSoAlreadyIsNotTold() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.describing(room, "Wheels", "cogs", ada));

        scene.assertNothingToDo(
                scene.describing(room, "Wheels", "cogs", ada),
                scene.describing(room, "Wheels", null, ada),
                scene.describing(room, null, "cogs", ada),
                scene.describing(room, null, null, ada));
        assertThat(scene.append(scene.describing(room, "wheels", null, ada)).events())
                .hasSize(1);
    }

    @Test
    default void moderatorsDescribeTheRoomToo() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);

        assertThat(scene.append(scene.describing(room, "Wheels", null, grace)).events())
                .hasSize(1);
    }

    @Test
    default void nobodyElseDescribesARoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var member = scene.person("grace");
        var stranger = scene.person("linus");
        var publicRoom = scene.roomOf(ada, member);
        var privateRoom = scene.privateRoomOf(ada, member);
        var directRoom = scene.directRoomOf(ada, member);

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.describing(publicRoom, "Mine", null, member),
                scene.describing(publicRoom, "Mine", null, stranger),
                scene.describing(privateRoom, null, "mine", member),
                scene.describing(directRoom, "Ours", null, ada));
        scene.assertRefused(
                Refusal.NotFound.class,
                scene.describing(privateRoom, "Mine", null, stranger),
                scene.describing(directRoom, "Mine", null, stranger));
        assertThat(stores().rooms().byId(directRoom))
                .hasValueSatisfying(now -> assertThat(now.name()).isNull());
    }
}
