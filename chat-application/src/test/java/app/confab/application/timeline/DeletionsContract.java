package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent.MessageDeleted;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Deleting messages, as every [RoomLog] does it.
public interface DeletionsContract extends StoresContract {

    @Test
    default void aTombstoneIsAllThatIsLeft() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, grace, "a secret");
        scene.append(scene.reacting(message, ada, "\uD83E\uDD2B"));
        var deletion = scene.deleting(message, grace);

        var appended = scene.append(deletion);

        var deleted = new MessageDeleted(room, new Seq(5), deletion.at(), message.id());
        assertThat(appended).isEqualTo(new Appended(List.of(deleted), false));
        assertThat(scene.events(room)).endsWith(deleted);
        var tombstone = scene.seen(message, ada);
        assertThat(tombstone.reactions()).isEmpty();
        assertThat(tombstone.message().state()).isEqualTo(new MessageState.Deleted(deletion.at()));
        assertThat(tombstone.message())
                .usingRecursiveComparison()
                .ignoringFields("state")
                .isEqualTo(message);
    }

    @Test
    default void deletingAgainChangesNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var message = scene.post(scene.roomOf(ada, grace), grace, "hello");
        scene.append(scene.deleting(message, grace));
        var before = scene.seen(message, ada);

        scene.assertNothingToDo(scene.deleting(message, grace), scene.deleting(message, ada));

        assertThat(scene.seen(message, ada)).isEqualTo(before);
    }

    @Test
    default void moderatorsAndOwnersDeleteWhatOthersWrote() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        for (var room : List.of(scene.roomOf(ada, grace), scene.privateRoomOf(ada, grace))) {
            scene.make(room, grace, Role.MODERATOR, ada);
            var byAda = scene.post(room, ada, "by the owner");
            var byGrace = scene.post(room, grace, "by the moderator");

            scene.append(scene.deleting(byAda, grace));
            scene.append(scene.deleting(byGrace, ada));

            assertThat(scene.seen(byAda, ada).message().isDeleted()).isTrue();
            assertThat(scene.seen(byGrace, ada).message().isDeleted()).isTrue();
        }
    }

    @Test
    default void whatSomebodyWroteWhoHasLeftCanStillBeDeleted() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, grace, "goodbye");
        scene.append(scene.leaving(room, grace));

        scene.assertRefused(Refusal.Forbidden.class, scene.deleting(message, grace));
        assertThat(scene.append(scene.deleting(message, ada)).events()).hasSize(1);
    }

    @Test
    default void nobodyElseDeletesAMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var stranger = scene.person("linus");
        var inPublic = scene.post(scene.roomOf(ada, grace), ada, "hello");
        var inPrivate = scene.post(scene.privateRoomOf(ada, grace), ada, "hello");

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.deleting(inPublic, grace),
                scene.deleting(inPublic, stranger),
                scene.deleting(inPrivate, grace));
        scene.assertRefused(Refusal.NotFound.class, scene.deleting(inPrivate, stranger));
        assertThat(scene.seen(inPublic, ada)).isEqualTo(Scene.unmarked(inPublic));
    }

    @Test
    default void aMessageIsDeletedInItsOwnRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        var message = scene.post(here, ada, "hello");
        var at = scene.stamps().now();

        scene.assertRefused(
                Refusal.NotFound.class,
                new Change.Delete(there, message.id(), ada.id(), at),
                new Change.Delete(here, scene.unknownMessage(), ada.id(), at));
        assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));
    }

    @Test
    default void theNameOfADeletedMessageIsNotFree() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "a secret");
        var message = Scene.message(scene.append(post));
        scene.append(scene.deleting(message, ada));

        var repeated = scene.append(post);

        assertThat(repeated.repeat()).isTrue();
        assertThat(Scene.message(repeated)).isEqualTo(scene.seen(message, ada).message());
        assertThat(scene.events(room)).hasSize(3);
    }
}
