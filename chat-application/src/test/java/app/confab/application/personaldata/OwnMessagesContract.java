package app.confab.application.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [OwnMessages] keeps.
public interface OwnMessagesContract extends StoresContract {
    int MANY = 500;

    @Test
    default void roomsAreThoseThatHoldSomethingOfTheirsById() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var first = scene.roomOf(ada, grace);
        var second = scene.directRoomOf(grace, ada);
        var silent = scene.roomOf(ada, grace);
        scene.post(first, ada, "Hello");
        scene.post(second, ada, "Hello");
        scene.post(silent, grace, "Hello");
        var inOrder = Stream.of(first, second)
                .sorted(Comparator.comparing((RoomId room) -> room.value().toString()))
                .toList();

        assertThat(stores().ownMessages().rooms(ada.id(), null, MANY)).isEqualTo(inOrder);
        assertThat(stores().ownMessages().rooms(ada.id(), null, 1)).containsExactly(inOrder.getFirst());
        assertThat(stores().ownMessages().rooms(ada.id(), inOrder.getFirst(), MANY))
                .containsExactly(inOrder.getLast());
    }

    @Test
    default void whatTheyWroteIsReadInOrderPageByPage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var one = scene.post(room, ada, "one");
        scene.post(room, grace, "hers");
        var two = scene.post(room, ada, "two");
        var three = scene.post(room, ada, "three");

        assertThat(stores().ownMessages().in(room, ada.id(), Seq.START, 2)).containsExactly(one, two);
        assertThat(stores().ownMessages().in(room, ada.id(), two.seq(), 2)).containsExactly(three);
        assertThat(stores().ownMessages().in(room, ada.id(), three.seq(), 2)).isEmpty();
    }

    @Test
    default void aRoomThatTheyHaveLeftIsAmongThem() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.privateRoomOf(scene.person("grace"), ada);
        var message = scene.post(room, ada, "Goodbye");
        scene.append(scene.leaving(room, ada));

        assertThat(stores().ownMessages().rooms(ada.id(), null, MANY)).containsExactly(room);
        assertThat(stores().ownMessages().in(room, ada.id(), Seq.START, MANY)).containsExactly(message);
    }

    @Test
    default void whatIsEditedIsReadAsItIsNowAndWhatIsDeletedIsGone() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var edited = scene.post(room, ada, "one");
        scene.append(scene.editing(edited, ada, "two"));
        var deleted = scene.post(room, ada, "three");
        scene.append(scene.deleting(deleted, ada));
        var other = scene.roomOf(ada);
        scene.append(scene.deleting(scene.post(other, ada, "four"), ada));

        assertThat(stores().ownMessages().rooms(ada.id(), null, MANY)).containsExactly(room);
        assertThat(texts(stores().ownMessages().in(room, ada.id(), Seq.START, MANY)))
                .containsExactly("two");
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Scene::text).toList();
    }
}
