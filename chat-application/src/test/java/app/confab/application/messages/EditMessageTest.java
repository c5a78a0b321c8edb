package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.messages.EditMessage.Correction;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageState;
import app.confab.domain.messages.MessageView;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import org.junit.jupiter.api.Test;

class EditMessageTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);
    private final Message message = scene.post(room, grace, "helo");

    @Test
    void anEditIsAnsweredWithTheMessageAsItsAuthorSeesItThen() {
        scene.append(scene.reacting(message, grace, "\uD83D\uDC4D"));

        var edited = edit(grace, message.id(), "hello");

        assertThat(edited).isEqualTo(scene.seen(message, grace));
        assertThat(edited.message().state())
                .isEqualTo(new MessageState.Live(
                        new MessageBody("hello"), scene.stamps().now()));
        assertThat(edited.reactions())
                .singleElement()
                .satisfies(tally -> assertThat(tally.mine()).isTrue());
    }

    @Test
    void aTextThatItHasAlreadyChangesNothing() {
        assertThat(edit(grace, message.id(), "helo")).isEqualTo(Scene.unmarked(message));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aDeletedMessageCannotBeEdited() {
        scene.append(scene.deleting(message, grace));

        assertThatThrownBy(() -> edit(grace, message.id(), "hello")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whatIsNotThereIsRefusedBeforeWhatIsNotAllowed() {
        var stranger = scene.person("linus");
        assertThatThrownBy(() -> edit(stranger, scene.unknownMessage(), "hello"))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> edit(stranger, message.id(), "hello")).isInstanceOf(Refusal.Forbidden.class);

        scene.append(scene.deleting(message, grace));
        assertThatThrownBy(() -> edit(ada, message.id(), "hello")).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aMessageOfAnotherRoomIsNotFound() {
        var elsewhere = scene.post(scene.roomOf(grace), grace, "elsewhere");

        assertThatThrownBy(() -> edit(grace, elsewhere.id(), "hello")).isInstanceOf(Refusal.NotFound.class);
    }

    private MessageView edit(Account caller, MessageId id, String text) {
        return use.editMessage.edit(scene.caller(caller), new Correction(room, id, new MessageBody(text)));
    }
}
