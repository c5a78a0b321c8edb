package app.confab.rest.messages;

import static app.confab.rest.node.Cast.letIn;
import static app.confab.rest.node.Cast.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@OverHttp
class MessagesTest {
    private final Cast cast;
    private final Api ada;
    private final String room;

    MessagesTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.room = cast.room(ada);
    }

    @Test
    void aPostedMessageComesBackAsItWasSent() {
        var text = "  Gr\\u00fc\\u00dfe \\ud83e\\uddf5\\n\\tzwei  ";

        var posted = ada.post(room + "/messages", message("one", text)).is(201);

        assertThat(posted.text("/body")).isEqualTo("  Gr\u00FC\u00DFe \uD83E\uDDF5\n\tzwei  ");
        assertThat(posted.text("/clientMessageId")).isEqualTo("one");
        assertThat(posted.json().at("/seq").asLong()).isEqualTo(2);
        assertThat(posted.json().at("/reactions").isArray()).isTrue();
        assertThat(posted.text("/author/username")).startsWith("ada.");
        var page = ada.get(room + "/messages").is(200);
        assertThat(page.json().at("/items/0")).isEqualTo(posted.json());
        assertThat(page.json().at("/asOfSeq").asLong()).isEqualTo(2);
    }

    @Test
    void aRepeatGetsTheFirstMessage() {
        var first = ada.post(room + "/messages", message("one", "first")).is(201);

        var repeat = ada.post(room + "/messages", message("one", "second")).is(200);

        assertThat(repeat.json()).isEqualTo(first.json());
    }

    @Test
    void strangersMayReadButNotPost() {
        var grace = cast.person("grace");

        grace.post(room + "/messages", message("one", "Hello")).isProblem(403, "forbidden");
        grace.get(room + "/messages").is(200);
        grace.get(room + "/events").is(200);
    }

    @Test
    void aRepeatIsAnsweredEvenToWhoHasLeft() {
        var grace = cast.person("grace");
        grace.put(room + "/members/me").is(200);
        var first = grace.post(room + "/messages", message("one", "Hello")).is(201);
        grace.delete(room + "/members/me").is(204);

        assertThat(grace.post(room + "/messages", message("one", "Hello"))
                        .is(200)
                        .json())
                .isEqualTo(first.json());
        grace.post(room + "/messages", message("two", "Hello")).isProblem(403, "forbidden");
    }

    @Test
    void historyIsReadInPagesByAscendingSeq() {
        for (var text : List.of("two", "three", "four", "five")) {
            cast.post(ada, room, text);
        }

        var newest = ada.get(room + "/messages?limit=2").is(200);
        assertThat(bodies(newest)).containsExactly("four", "five");
        assertThat(newest.json().at("/hasMoreBefore").asBoolean()).isTrue();
        assertThat(newest.json().at("/hasMoreAfter").asBoolean()).isFalse();
        assertThat(bodies(ada.get(room + "/messages?before=4"))).containsExactly("two", "three");
        assertThat(bodies(ada.get(room + "/messages?after=3&limit=1"))).containsExactly("four");
        assertThat(bodies(ada.get(room + "/messages?after=0&limit=100"))).hasSize(4);
        assertThat(bodies(ada.get(room + "/messages?around=4&limit=2"))).containsExactly("three", "four");
    }

    @Test
    void aRepeatIsAnsweredWithTheMessageAsItIsNow() {
        var grace = cast.person("grace");
        grace.put(room + "/members/me").is(200);
        var id = ada.post(room + "/messages", message("one", "first")).is(201).text("/id");
        grace.put(room + "/messages/" + id + "/reactions/%F0%9F%91%8D").is(204);
        ada.patch(room + "/messages/" + id, "{\"body\": \"better\"}").is(200);

        var repeat = ada.post(room + "/messages", message("one", "first")).is(200);

        assertThat(repeat.text("/body")).isEqualTo("better");
        assertThat(repeat.text("/reactions/0/emoji")).isEqualTo("\uD83D\uDC4D");
        assertThat(repeat.json().at("/reactions/0/mine").asBoolean()).isFalse();
        assertThat(ada.get(room + "/messages").json().at("/items/0")).isEqualTo(repeat.json());
    }

    @Test
    void aRepeatOfADeletedMessageIsATombstone() {
        var id = ada.post(room + "/messages", message("one", "first")).is(201).text("/id");
        ada.delete(room + "/messages/" + id).is(204);

        var repeat = ada.post(room + "/messages", message("one", "first")).is(200);

        assertThat(repeat.text("/body")).isEmpty();
        assertThat(repeat.json().has("deletedAt")).isTrue();
    }

    @Test
    void aRepeatIsAnsweredFromAPrivateRoomThatOneHasLeft() {
        var secret = cast.room(ada, "private");
        var grace = cast.person("grace");
        letIn(ada, secret, grace, "member");
        var first = grace.post(secret + "/messages", message("one", "Hello")).is(201);
        grace.delete(secret + "/members/me").is(204);

        assertThat(grace.post(secret + "/messages", message("one", "Hello"))
                        .is(200)
                        .json())
                .isEqualTo(first.json());
        grace.post(secret + "/messages", message("two", "Hello")).isProblem(404, "not_found");
    }

    @Test
    void theSameNameNamesAnotherMessageForAnotherPersonOrRoom() {
        var grace = cast.person("grace");
        grace.put(room + "/members/me").is(200);

        ada.post(room + "/messages", message("one", "Hello")).is(201);
        grace.post(room + "/messages", message("one", "Hello")).is(201);
        ada.post(cast.room(ada) + "/messages", message("one", "Hello")).is(201);
    }

    @Test
    void aMessageMayAnswerAnotherOne() {
        var question = cast.post(ada, room, "Who?").text("/id");

        var answer = ada.post(room + "/messages", reply("one", question)).is(201);

        assertThat(answer.text("/replyTo")).isEqualTo(question);
        assertThat(ada.get(room + "/messages").json().at("/items/0").has("replyTo"))
                .isFalse();
        ada.delete(room + "/messages/" + question).is(204);
        assertThat(ada.get(room + "/messages").text("/items/1/replyTo")).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019ab000-0000-7000-8000-000000000000", "no-id", "", "\\ud800"})
    void whatAnAnswerNamesMustBeThere(String nothing) {
        ada.post(room + "/messages", reply("one", nothing)).isProblem(404, "not_found");
    }

    @Test
    void anAnswerStaysInItsRoom() {
        var elsewhere = cast.post(ada, cast.room(ada), "Who?").text("/id");

        ada.post(room + "/messages", reply("one", elsewhere)).isProblem(404, "not_found");
    }

    @Test
    void nobodyAnswersADeletedMessage() {
        var question = cast.post(ada, room, "Who?").text("/id");
        ada.delete(room + "/messages/" + question).is(204);

        ada.post(room + "/messages", reply("one", question)).isProblem(409, "conflict");
    }

    @Test
    void aRepeatWithAnAnswerToNothingGetsTheFirstMessage() {
        var first = ada.post(room + "/messages", message("one", "Hello")).is(201);

        assertThat(ada.post(room + "/messages", reply("one", "no-id")).is(200).json())
                .isEqualTo(first.json());
    }

    @Test
    void aNullAnswersNothing() {
        var posted = ada.post(room + "/messages", "{\"clientMessageId\": \"one\", \"body\": \"x\", \"replyTo\": null}")
                .is(201);

        assertThat(posted.json().has("replyTo")).isFalse();
    }

    private static String reply(String clientMessageId, String replyTo) {
        return "{\"clientMessageId\": \"%s\", \"body\": \"Me\", \"replyTo\": \"%s\"}"
                .formatted(clientMessageId, replyTo);
    }

    private static List<String> bodies(Answer page) {
        return page.is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(message -> message.get("body").asString())
                .toList();
    }
}
