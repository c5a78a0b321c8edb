package app.confab.rest;

import static app.confab.rest.node.Cast.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@OverHttp
class MessagesTest {
    private final Cast cast;
    private final Api ada;
    private final String room;

    MessagesTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.room = "/api/v1/rooms/" + cast.room(ada, "Engines");
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
    void theTimelineTellsEveryEventOnce() {
        cast.post(ada, room, "two");
        cast.person("grace").put(room + "/members/me").is(200);

        var all = ada.get(room + "/events").is(200);
        var rest = ada.get(room + "/events?after=1&limit=1").is(200);

        assertThat(all.json()
                        .at("/items")
                        .valueStream()
                        .map(event -> event.get("type").asString()))
                .containsExactly("member.joined", "message.posted", "member.joined");
        assertThat(all.json().at("/lastSeq").asLong()).isEqualTo(3);
        assertThat(all.json().at("/items/1/message").has("reactions")).isFalse();
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        assertThat(rest.json().at("/items/0")).isEqualTo(all.json().at("/items/1"));
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
