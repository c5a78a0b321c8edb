package app.confab.rest.messages;

import static app.confab.rest.node.Cast.events;
import static app.confab.rest.node.Cast.letIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@OverHttp
class ReactionsTest {
    private static final String THUMB = "\uD83D\uDC4D";
    private static final String HEART = "\u2764\uFE0F";

    private final Api ada;
    private final Api grace;
    private final String room;
    private final String message;

    ReactionsTest(Environment environment, Stamps stamps) {
        var cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.room = cast.room(ada);
        letIn(ada, room, grace, "member");
        this.message = cast.messageIn(room, ada);
    }

    @Test
    void reactionsAreCountedForEachReader() {
        ada.put(with(HEART)).is(204);
        grace.put(with(THUMB)).is(204);
        ada.put(with(THUMB)).is(204);
        grace.delete(with(HEART)).is(204);

        assertThat(reactions(ada)).hasToString("""
                [{"emoji":"%s","count":1,"mine":true},{"emoji":"%s","count":2,"mine":true}]""".formatted(HEART, THUMB));
        assertThat(reactions(grace)).hasToString("""
                [{"emoji":"%s","count":1,"mine":false},{"emoji":"%s","count":2,"mine":true}]""".formatted(HEART, THUMB));
    }

    @Test
    void reactingTwiceIsReactingOnce() {
        grace.put(with(THUMB)).is(204);
        grace.put(with(THUMB)).is(204);
        grace.delete(with(THUMB)).is(204);
        grace.delete(with(THUMB)).is(204);

        assertThat(reactions(grace).isEmpty()).isTrue();
        assertThat(events(ada, room).stream()
                        .skip(3)
                        .map(event -> event.get("type").asString()))
                .containsExactly("reaction.added", "reaction.removed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "\uD83C\uDDE9\uD83C\uDDEA",
                "#\uFE0F\u20E3",
                "*\uFE0F\u20E3",
                "7\uFE0F\u20E3",
                "\u2764"
            })
    void oneEmojiMayBeMadeOfManyCharacters(String emoji) {
        grace.put(with(emoji)).is(204);

        assertThat(reactions(ada).at("/0/emoji").asString()).isEqualTo(emoji);
        grace.delete(with(emoji)).is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "smile", "7", "#", ":)", "\uD83D\uDC4D\uD83D\uDC4D", " ", "\u00FC", "+"})
    void whatIsNotOneEmojiIsInvalid(String text) {
        for (var method : new String[] {"PUT", "DELETE"}) {
            var answer = grace.send(method, with(text), BodyPublishers.noBody());

            assertThat(answer.isProblem(422, "invalid").invalidFields()).containsExactly("emoji");
        }
    }

    private String with(String emoji) {
        return message + "/reactions/"
                + URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode reactions(Api reader) {
        return reader.get(room + "/messages").is(200).json().at("/items/0/reactions");
    }
}
