package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent.MessageEdited;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Changing what messages say, as every [RoomLog] does it.
public interface EditsContract extends StoresContract {

    @Test
    default void anEditTellsTheMessageAsItIsThen() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var first = scene.append(scene.posting(room, ada, "a question"));
        var answer = Scene.message(
                scene.append(scene.answering(room, ada, Scene.message(first).id(), "helo")));
        var edit = scene.editing(answer, ada, "hello");

        var appended = scene.append(edit);

        var edited = with(answer, new MessageState.Live(edit.body(), edit.at()));
        assertThat(appended)
                .isEqualTo(new Appended(List.of(new MessageEdited(room, new Seq(4), edit.at(), edited)), false));
        assertThat(scene.events(room)).endsWith(appended.events().getFirst());
        assertThat(scene.seen(answer, ada)).isEqualTo(Scene.unmarked(edited));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading and trailing ",
                "first\n\tsecond\n",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "'; -- % \\ {} $1"
            })
    default void anEditKeepsItsTextExactly(String text) {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "before");

        scene.append(scene.editing(message, ada, text));

        assertThat(Scene.text(scene.seen(message, ada).message())).isEqualTo(text);
    }

    @Test
    default void aTextThatItHasAlreadyIsNoEdit() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "hello");
        scene.assertNothingToDo(scene.editing(message, ada, "hello"));
        assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));

        scene.append(scene.editing(message, ada, "Hello"));
        scene.assertNothingToDo(scene.editing(message, ada, "Hello"));

        var back = scene.editing(message, ada, "hello");
        scene.append(back);
        assertThat(scene.seen(message, ada).message().state()).isEqualTo(new MessageState.Live(back.body(), back.at()));
    }

    @Test
    default void onlyItsAuthorEditsAMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        scene.make(room, linus, Role.MODERATOR, ada);
        var message = scene.post(room, grace, "mine");

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.editing(message, ada, "not mine"),
                scene.editing(message, linus, "not mine"),
                scene.editing(message, scene.person("stranger"), "not mine"));
        assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));
    }

    @Test
    default void anAuthorWhoIsOutEditsNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var publicRoom = scene.roomOf(ada, grace);
        var privateRoom = scene.privateRoomOf(ada, grace);
        var seen = scene.post(publicRoom, grace, "hello");
        var unseen = scene.post(privateRoom, grace, "hello");
        scene.append(scene.leaving(publicRoom, grace));
        scene.append(scene.removing(privateRoom, grace, ada));

        scene.assertRefused(Refusal.Forbidden.class, scene.editing(seen, grace, "goodbye"));
        scene.assertRefused(Refusal.NotFound.class, scene.editing(unseen, grace, "goodbye"));
    }

    @Test
    default void aDeletedMessageCannotBeEdited() {
        var scene = scene();
        var ada = scene.person("ada");
        var message = scene.post(scene.roomOf(ada), ada, "hello");
        scene.append(scene.deleting(message, ada));

        scene.assertRefused(
                Refusal.Conflict.class, scene.editing(message, ada, "hello"), scene.editing(message, ada, "again"));
        assertThat(scene.seen(message, ada).message().isDeleted()).isTrue();
    }

    @Test
    default void aMessageIsEditedInItsOwnRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        var message = scene.post(here, ada, "hello");
        var edit = scene.editing(message, ada, "goodbye");

        scene.assertRefused(
                Refusal.NotFound.class,
                new Change.Edit(there, edit.message(), edit.by(), edit.body(), edit.at()),
                new Change.Edit(here, scene.unknownMessage(), edit.by(), edit.body(), edit.at()),
                new Change.Edit(scene.unknownRoom(), edit.message(), edit.by(), edit.body(), edit.at()));
        assertThat(scene.seen(message, ada)).isEqualTo(Scene.unmarked(message));
    }

    @Test
    default void anEditLeavesReactionsAlone() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "helo");
        scene.append(scene.reacting(message, ada, "\uD83D\uDC4D"));
        var before = scene.seen(message, ada).reactions();

        scene.append(scene.editing(message, ada, "hello"));

        assertThat(scene.seen(message, ada).reactions()).isEqualTo(before).hasSize(1);
    }

    private static Message with(Message message, MessageState state) {
        return new Message(
                message.id(),
                message.room(),
                message.seq(),
                message.author(),
                message.clientMessageId(),
                state,
                message.createdAt(),
                message.replyTo());
    }
}
