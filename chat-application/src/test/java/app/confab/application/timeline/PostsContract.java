package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posting, once and again, as every [RoomLog] does it.
public interface PostsContract extends StoresContract {

    @Test
    default void aPostBecomesTheNextEvent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "hello");

        var appended = scene.append(post);

        assertThat(appended.repeat()).isFalse();
        assertThat(appended.events()).singleElement().isInstanceOfSatisfying(MessagePosted.class, event -> {
            assertThat(event.room()).isEqualTo(room);
            assertThat(event.seq()).isEqualTo(new Seq(2));
            assertThat(event.at()).isEqualTo(post.at());
        });
        var message = Scene.message(appended);
        assertThat(message.id()).isEqualTo(post.message());
        assertThat(message.room()).isEqualTo(room);
        assertThat(message.seq()).isEqualTo(new Seq(2));
        assertThat(message.author()).isEqualTo(ada.profile());
        assertThat(message.clientMessageId()).isEqualTo(post.clientMessageId());
        assertThat(message.state()).isEqualTo(new MessageState.Live(post.body(), null));
        assertThat(message.replyTo()).isNull();
        assertThat(message.createdAt()).isEqualTo(post.at());
        assertThat(scene.events(room)).endsWith(appended.events().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading and trailing ",
                "first\n\tsecond\n\n",
                "\uD83D\uDC69\u200D\uD83D\uDCBB and \uD834\uDD1E",
                "e\u0301 is not \u00E9",
                "\u0634\u0643\u0631\u0627 \u202Ertl\u202C",
                "'; drop table message; -- % _ \\ \\n {} $1 ? :name",
                "\uFFFD \uFEFF \uFFFE \u00AD",
            })
    default void aMessageKeepsItsTextExactly(String text) {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var message = scene.post(room, ada, text);

        assertThat(Scene.text(message)).isEqualTo(text);
        assertThat(Scene.text(scene.seen(message, ada).message())).isEqualTo(text);
    }

    @Test
    default void aMessageKeepsTheLongestText() {
        var scene = scene();
        var ada = scene.person("ada");
        var text = "\uD83D\uDE80".repeat(4000);

        var message = scene.post(scene.roomOf(ada), ada, text);

        assertThat(Scene.text(message)).isEqualTo(text);
    }

    @Test
    default void aRepeatedPostGetsTheFirstMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var name = new ClientMessageId("the-same");
        var first = scene.append(scene.posting(room, ada, name, "as it was"));
        scene.post(room, ada, "between");

        var repeated = scene.append(scene.posting(room, ada, name, "another text"));

        assertThat(repeated).isEqualTo(new Appended(first.events(), true));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void aRepeatWithinOneBatchGetsTheFirstMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var name = new ClientMessageId("the-same");

        var tickets = scene.submitAll(
                scene.posting(room, ada, name, "one"),
                scene.posting(room, ada, "between"),
                scene.posting(room, ada, name, "one again"));

        var first = Scene.result(tickets.getFirst());
        assertThat(first.repeat()).isFalse();
        assertThat(Scene.result(tickets.getLast())).isEqualTo(new Appended(first.events(), true));
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void aRepeatIsRecognisedAfterItsAuthorHasLeft() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        var post = scene.posting(room, grace, "before I go");
        var first = scene.append(post);
        scene.append(scene.leaving(room, grace));

        assertThat(scene.append(post)).isEqualTo(new Appended(first.events(), true));
    }

    @Test
    default void aRepeatIsRecognisedAfterItsAuthorWasPutOut() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        var post = scene.posting(room, grace, "before I go");
        var first = scene.append(post);
        scene.append(scene.removing(room, grace, ada));

        assertThat(scene.append(post)).isEqualTo(new Appended(first.events(), true));
        scene.assertRefused(Refusal.NotFound.class, scene.posting(room, grace, "one more"));
    }

    @Test
    default void aRepeatGetsTheFirstMessageAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "helo");
        var message = Scene.message(scene.append(post));
        scene.append(scene.editing(message, ada, "hello"));

        var repeated = scene.append(post);

        assertThat(repeated.repeat()).isTrue();
        assertThat(Scene.text(Scene.message(repeated))).isEqualTo("hello");
        assertThat(Scene.message(repeated).seq()).isEqualTo(message.seq());
    }

    @Test
    default void theSameNameByAnotherAuthorIsAnotherMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var name = new ClientMessageId("1");
        scene.append(scene.posting(room, ada, name, "by ada"));

        var second = scene.append(scene.posting(room, grace, name, "by grace"));

        assertThat(second.repeat()).isFalse();
        assertThat(Scene.message(second).author()).isEqualTo(grace.profile());
    }

    @Test
    default void theSameNameInAnotherRoomIsAnotherMessage() {
        var scene = scene();
        var ada = scene.person("ada");
        var here = scene.roomOf(ada);
        var there = scene.roomOf(ada);
        var name = new ClientMessageId("1");
        scene.append(scene.posting(here, ada, name, "here"));

        var second = scene.append(scene.posting(there, ada, name, "there"));

        assertThat(second.repeat()).isFalse();
        assertThat(Scene.message(second).room()).isEqualTo(there);
    }

    @Test
    default void namesThatDifferInCaseAloneAreDifferent() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.posting(room, ada, new ClientMessageId("abc"), "small"));

        var second = scene.append(scene.posting(room, ada, new ClientMessageId("ABC"), "capital"));

        assertThat(second.repeat()).isFalse();
    }

    @Test
    default void aStrangerMayNotPost() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"));

        assertThatThrownBy(() -> scene.post(room, grace, "hello")).isInstanceOf(Refusal.Forbidden.class);

        assertThat(scene.events(room)).hasSize(1);
        scene.assertRefused(
                Refusal.NotFound.class, scene.posting(scene.privateRoomOf(scene.person("ada")), grace, "hello"));
    }

    @Test
    default void whoeverHasLeftMayNotPost() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThatThrownBy(() -> scene.post(room, grace, "one more")).isInstanceOf(Refusal.Forbidden.class);
    }
}
