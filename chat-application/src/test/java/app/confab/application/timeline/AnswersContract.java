package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
import org.junit.jupiter.api.Test;

/// Answering messages, as every [RoomLog] does it.
public interface AnswersContract extends StoresContract {

    @Test
    default void anAnswerNamesWhatItAnswers() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var question = scene.post(room, ada, "does it work?");

        var answer = Scene.message(scene.append(scene.answering(room, grace, question.id(), "it does")));
        var thanks = Scene.message(scene.append(scene.answering(room, ada, answer.id(), "thanks")));

        assertThat(answer.replyTo()).isEqualTo(question.id());
        assertThat(thanks.replyTo()).isEqualTo(answer.id());
        assertThat(scene.seen(answer, ada)).isEqualTo(Scene.unmarked(answer));
    }

    @Test
    default void anAnswerOutlivesWhatItAnswers() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var question = scene.post(room, ada, "does it work?");
        var answer = Scene.message(scene.append(scene.answering(room, ada, question.id(), "it does")));

        scene.append(scene.deleting(question, ada));

        assertThat(scene.seen(answer, ada)).isEqualTo(Scene.unmarked(answer));
    }

    @Test
    default void whatIsAnsweredIsAMessageOfTheSameRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var elsewhere = scene.post(scene.roomOf(ada), ada, "does it work?");

        scene.assertRefused(
                Refusal.NotFound.class,
                scene.answering(room, ada, elsewhere.id(), "it does"),
                scene.answering(room, ada, scene.unknownMessage(), "it does"));
    }

    @Test
    default void aDeletedMessageIsNotAnswered() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var question = scene.post(room, ada, "does it work?");
        scene.append(scene.deleting(question, ada));

        scene.assertRefused(Refusal.Conflict.class, scene.answering(room, ada, question.id(), "it does"));
    }

    @Test
    default void strangersAnswerNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var stranger = scene.person("grace");
        var inPublic = scene.post(scene.roomOf(ada), ada, "does it work?");
        var inPrivate = scene.post(scene.privateRoomOf(ada), ada, "does it work?");

        scene.assertRefused(
                Refusal.Forbidden.class, scene.answering(inPublic.room(), stranger, inPublic.id(), "it does"));
        scene.assertRefused(
                Refusal.NotFound.class, scene.answering(inPrivate.room(), stranger, inPrivate.id(), "it does"));
    }

    @Test
    default void aRepeatIsRecognisedBeforeTheAnswerIsLookedAt() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var question = scene.post(room, ada, "does it work?");
        var answering = scene.answering(room, ada, question.id(), "it does");
        var first = scene.append(answering);
        scene.append(scene.deleting(question, ada));

        assertThat(scene.append(answering)).isEqualTo(new Appended(first.events(), true));
        assertThat(scene.append(toNothing(answering, scene))).isEqualTo(new Appended(first.events(), true));
    }

    private static Change.Post toNothing(Change.Post post, Scene scene) {
        return new Change.Post(
                post.room(),
                scene.unknownMessage(),
                post.author(),
                post.clientMessageId(),
                new MessageBody("something else"),
                scene.unknownMessage(),
                post.at());
    }
}
