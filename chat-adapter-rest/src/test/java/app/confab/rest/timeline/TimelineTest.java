package app.confab.rest.timeline;

import static app.confab.rest.node.Cast.events;
import static app.confab.rest.node.Cast.idOf;
import static app.confab.rest.node.Cast.letIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@OverHttp
class TimelineTest {
    private final Cast cast;
    private final Api ada;
    private final Api grace;
    private final String room;

    TimelineTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.room = cast.room(ada);
    }

    @Test
    void everyChangeIsOneEvent() {
        letIn(ada, room, grace, "moderator");
        var message = cast.messageIn(room, ada);
        ada.patch(message, "{\"body\": \"Better\"}").is(200);
        grace.put(message + "/reactions/%F0%9F%91%8D").is(204);
        grace.delete(message + "/reactions/%F0%9F%91%8D").is(204);
        ada.delete(message).is(204);
        ada.patch(room, "{\"name\": \"Looms\"}").is(200);
        grace.delete(room + "/members/me").is(204);

        assertThat(events(ada, room))
                .extracting(event ->
                        event.get("seq").asLong() + " " + event.get("type").asString())
                .containsExactly(
                        "1 member.joined",
                        "2 member.joined",
                        "3 member.updated",
                        "4 message.posted",
                        "5 message.edited",
                        "6 reaction.added",
                        "7 reaction.removed",
                        "8 message.deleted",
                        "9 room.updated",
                        "10 member.left");
    }

    @Test
    void anEventTellsWhatItIsAbout() {
        letIn(ada, room, grace, "moderator");
        var message = cast.post(ada, room, "Hello").text("/id");
        grace.put(room + "/messages/" + message + "/reactions/%F0%9F%91%8D").is(204);
        ada.patch(room, "{\"name\": \"Looms\"}").is(200);

        var events = events(ada, room);

        assertThat(events.get(1).at("/user/id").asString()).isEqualTo(idOf(grace));
        assertThat(events.get(2).get("role").asString()).isEqualTo("moderator");
        assertThat(events.get(3).at("/message/body").asString()).isEqualTo("Hello");
        assertThat(events.get(4).get("messageId").asString()).isEqualTo(message);
        assertThat(events.get(4).get("emoji").asString()).isEqualTo("\uD83D\uDC4D");
        assertThat(events.get(4).get("userId").asString()).isEqualTo(idOf(grace));
        assertThat(events.get(5).get("room")).isEqualTo(ada.get(room).json());
    }

    @Test
    void oldEventsCarryTheMessageAsItIsNow() {
        var message = cast.messageIn(room, ada);
        ada.patch(message, "{\"body\": \"Better\"}").is(200);
        assertThat(messageOf(events(ada, room).get(1)).get("body").asString()).isEqualTo("Better");

        ada.delete(message).is(204);

        var events = events(ada, room);
        assertThat(messageOf(events.get(1)).get("body").asString()).isEmpty();
        assertThat(messageOf(events.get(1)).has("deletedAt")).isTrue();
        assertThat(messageOf(events.get(2))).isEqualTo(messageOf(events.get(1)));
    }

    @Test
    void messagesInEventsAreTheSameForAllReaders() {
        var message = cast.messageIn(room, ada);
        ada.put(message + "/reactions/%F0%9F%91%8D").is(204);

        assertThat(messageOf(events(ada, room).get(1)).has("reactions")).isFalse();
        assertThat(ada.get(room + "/events").body())
                .isEqualTo(grace.get(room + "/events").body());
    }

    @Test
    void eventsAreReadPageByPage() {
        cast.post(ada, room, "two");
        cast.post(ada, room, "three");

        var page = ada.get(room + "/events?after=1&limit=1").is(200);

        assertThat(page.json().get("items").size()).isEqualTo(1);
        assertThat(page.json().at("/items/0/seq").asLong()).isEqualTo(2);
        assertThat(page.json().get("lastSeq").asLong()).isEqualTo(3);
        assertThat(ada.get(room + "/events?after=0").json())
                .isEqualTo(ada.get(room + "/events").json());
        assertThat(ada.get(room + "/events?after=9223372036854775807")
                        .is(200)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    private static JsonNode messageOf(JsonNode event) {
        return event.get("message");
    }
}
