package app.confab.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.messages.PostMessage.Draft;
import app.confab.application.messages.PostMessage.Posted;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import org.junit.jupiter.api.Test;

/// Answering a message, and finding again what one has posted.
class AnswerMessageTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.privateRoomOf(ada, grace);
    private final Message question = scene.post(room, ada, "does it work?");

    @Test
    void anAnswerNamesWhatItAnswers() {
        assertThat(answer(grace, "m1", question.id()).message().replyTo()).isEqualTo(question.id());
    }

    @Test
    void whatIsAnsweredMustBeInTheRoom() {
        var elsewhere = scene.post(scene.roomOf(grace), grace, "elsewhere");

        assertThatThrownBy(() -> answer(grace, "m1", elsewhere.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> answer(grace, "m2", scene.unknownMessage())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aDeletedMessageIsNotAnswered() {
        scene.append(scene.deleting(question, ada));

        assertThatThrownBy(() -> answer(grace, "m1", question.id())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aRepeatGetsTheFirstAnswerWhateverHasBecomeOfTheQuestion() {
        var first = answer(grace, "m1", question.id());
        scene.append(scene.deleting(question, ada));
        var duplicate = new Posted(first.message(), true);

        assertThat(answer(grace, "m1", question.id())).isEqualTo(duplicate);
        assertThat(answer(grace, "m1", scene.unknownMessage())).isEqualTo(duplicate);
        scene.append(scene.removing(room, grace, ada));
        assertThat(answer(grace, "m1", question.id())).isEqualTo(duplicate);
    }

    @Test
    void whatIsNotThereIsRefusedBeforeWhatIsNotAllowed() {
        var publicRoom = scene.roomOf(ada);
        var draft = new Draft(publicRoom, new ClientMessageId("m1"), new MessageBody("hello"), scene.unknownMessage());
        var stranger = scene.caller(grace);

        assertThatThrownBy(() -> use.postMessage.post(stranger, draft)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatOneHasPostedIsFoundByItsNameAlsoAfterLeaving() {
        var answer = answer(grace, "m1", question.id()).message();
        scene.append(scene.leaving(room, grace));

        var found = use.ownPosts.named(scene.caller(grace), room, new ClientMessageId("m1"));

        assertThat(found).isEqualTo(Scene.unmarked(answer));
    }

    @Test
    void whatSomebodyElseHasPostedIsNotFoundByItsName() {
        answer(grace, "m1", question.id());

        assertThatThrownBy(() -> use.ownPosts.named(scene.caller(ada), room, new ClientMessageId("m1")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private Posted answer(Account caller, String name, MessageId answered) {
        var draft = new Draft(room, new ClientMessageId(name), new MessageBody("it does"), answered);
        return Scene.result(use.postMessage.post(scene.caller(caller), draft));
    }
}
