package app.confab.rest.messages;

import static app.confab.rest.node.Cast.ROOMS;
import static app.confab.rest.node.Cast.events;
import static app.confab.rest.node.Cast.letIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@OverHttp
class MessageChangesTest {
    private static final String THUMB = "/reactions/%F0%9F%91%8D";
    private static final String BETTER = "{\"body\": \"Better\"}";

    private final Cast cast;
    private final Api ada;
    private final Api grace;
    private final String room;
    private final String message;

    MessageChangesTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.room = cast.room(ada);
        letIn(ada, room, grace, "member");
        this.message = cast.messageIn(room, grace);
    }

    @Test
    void anEditedMessageSaysSo() {
        ada.put(message + THUMB).is(204);

        var edited = grace.patch(message, BETTER).is(200);

        assertThat(edited.text("/body")).isEqualTo("Better");
        assertThat(edited.text("/editedAt")).endsWith("Z");
        assertThat(edited.json().at("/seq").asLong()).isEqualTo(3);
        assertThat(edited.json().at("/reactions/0/count").asInt()).isEqualTo(1);
        assertThat(grace.get(room + "/messages").json().at("/items/0")).isEqualTo(edited.json());
    }

    @Test
    void anEditToTheSameTextIsNone() {
        var edited = grace.patch(message, "{\"body\": \"Hello\"}").is(200);

        assertThat(edited.json().has("editedAt")).isFalse();
        assertThat(events(ada, room)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"body\": null}", "{\"body\": \"\"}", "{\"body\": \" \\n\"}", "{\"body\": 1}"})
    void anEditNeedsATextThatSaysSomething(String body) {
        assertThat(grace.patch(message, body).isProblem(422, "invalid").invalidFields())
                .containsExactly("body");
    }

    @Test
    void nothingIsLeftOfADeletedMessageButItsTombstone() {
        ada.put(message + THUMB).is(204);

        grace.delete(message).is(204);

        var tombstone = ada.get(room + "/messages").is(200).json().at("/items/0");
        assertThat(tombstone.get("body").asString()).isEmpty();
        assertThat(tombstone.get("deletedAt").asString()).endsWith("Z");
        assertThat(tombstone.has("editedAt")).isFalse();
        assertThat(tombstone.get("reactions").isEmpty()).isTrue();
        assertThat(tombstone.get("seq").asLong()).isEqualTo(3);
        assertThat(ada.get(ROOMS).json().at("/items/0/unreadCount").asInt()).isZero();
    }

    @Test
    void deletingTwiceIsDeletingOnce() {
        grace.delete(message).is(204);
        grace.delete(message).is(204);

        assertThat(events(ada, room)).hasSize(4);
    }

    @Test
    void aTombstoneStaysAsItIs() {
        grace.delete(message).is(204);

        grace.patch(message, BETTER).isProblem(409, "conflict");
        grace.put(message + THUMB).isProblem(409, "conflict");
        grace.delete(message + THUMB).is(204);
    }

    @Test
    void whatOthersWroteIsTheirs() {
        ada.patch(message, BETTER).isProblem(403, "forbidden");

        grace.delete(message).is(204);
        ada.patch(message, BETTER).isProblem(403, "forbidden");
    }

    @Test
    void whoHasLeftChangesNothingAnyMore() {
        grace.delete(room + "/members/me").is(204);

        grace.patch(message, BETTER).isProblem(403, "forbidden");
        grace.delete(message).isProblem(403, "forbidden");
        grace.put(message + THUMB).isProblem(403, "forbidden");
    }

    @Test
    void inDirectRoomsEverybodyDeletesTheirOwnAlone() {
        var direct = cast.directRoom(ada, grace);
        var theirs = cast.messageIn(direct, grace);

        ada.delete(theirs).isProblem(403, "forbidden");
        grace.delete(theirs).is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019ab000-0000-7000-8000-000000000000", "no-id", "7"})
    void whatIsNotThereIsNotFound(String nothing) {
        var path = room + "/messages/" + nothing;

        grace.patch(path, BETTER).isProblem(404, "not_found");
        grace.delete(path).isProblem(404, "not_found");
        grace.put(path + THUMB).isProblem(404, "not_found");
        grace.delete(path + THUMB).isProblem(404, "not_found");
    }

    @Test
    void aMessageIsFoundInItsOwnRoomAlone() {
        var elsewhere = message.replace(room, cast.room(grace));

        grace.patch(elsewhere, BETTER).isProblem(404, "not_found");
        grace.delete(elsewhere).isProblem(404, "not_found");
        grace.put(elsewhere + THUMB).isProblem(404, "not_found");
    }
}
