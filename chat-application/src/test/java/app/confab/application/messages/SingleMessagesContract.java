package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.messages.Messages.Place;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageState;
import org.junit.jupiter.api.Test;

/// Finding one message in every [Messages].
public interface SingleMessagesContract extends StoresContract {

    @Test
    default void aMessageIsFoundByTheNameItsAuthorGaveIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "hello");
        var name = message.clientMessageId();

        var messages = stores().messages();
        assertThat(messages.named(room, ada.id(), name)).contains(Scene.unmarked(message));
        assertThat(messages.named(room, grace.id(), name)).isEmpty();
        assertThat(messages.named(room, ada.id(), new ClientMessageId("another")))
                .isEmpty();
        assertThat(messages.named(scene.roomOf(ada), ada.id(), name)).isEmpty();
        assertThat(messages.named(scene.unknownRoom(), ada.id(), name)).isEmpty();
    }

    @Test
    default void aMessageOfSomebodyWhoHasLeftIsStillFound() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        var message = scene.post(room, grace, "before I go");
        scene.append(scene.leaving(room, grace));

        assertThat(stores().messages().named(room, grace.id(), message.clientMessageId()))
                .contains(Scene.unmarked(message));
        assertThat(stores().messages().byId(new Place(room, grace.id()), message.id()))
                .contains(Scene.unmarked(message));
    }

    @Test
    default void aMessageIsFoundByItsIdInItsOwnRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "hello");
        var messages = stores().messages();

        assertThat(messages.byId(new Place(room, ada.id()), message.id())).contains(Scene.unmarked(message));
        assertThat(messages.byId(new Place(room, ada.id()), scene.unknownMessage()))
                .isEmpty();
        assertThat(messages.byId(new Place(scene.roomOf(ada), ada.id()), message.id()))
                .isEmpty();
        assertThat(messages.byId(new Place(scene.unknownRoom(), ada.id()), message.id()))
                .isEmpty();
    }

    @Test
    default void aMessageIsFoundAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "hello");
        var edit = scene.editing(message, ada, "goodbye");
        scene.append(edit);

        var edited = stores().messages().named(room, ada.id(), message.clientMessageId());
        assertThat(edited).contains(scene.seen(message, ada));
        assertThat(edited.orElseThrow().message().state()).isEqualTo(new MessageState.Live(edit.body(), edit.at()));

        var deletion = scene.deleting(message, ada);
        scene.append(deletion);
        assertThat(stores().messages()
                        .named(room, ada.id(), message.clientMessageId())
                        .orElseThrow()
                        .message()
                        .state())
                .isEqualTo(new MessageState.Deleted(deletion.at()));
    }

    @Test
    default void whoeverNamedAMessageSeesTheirOwnReactions() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var message = scene.post(room, ada, "hello");
        scene.append(scene.reacting(message, ada, "\uD83D\uDC4D"));
        scene.append(scene.reacting(message, grace, "\uD83D\uDC4B"));

        assertThat(stores().messages()
                        .named(room, ada.id(), message.clientMessageId())
                        .orElseThrow()
                        .reactions())
                .extracting(tally -> tally.mine())
                .containsExactly(true, false);
    }
}
