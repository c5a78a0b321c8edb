package app.confab.rest.rooms;

import static app.confab.rest.node.Cast.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@OverHttp
class ReadMarkersTest {
    private final Cast cast;
    private final Api ada;
    private final Api grace;
    private final String room;

    ReadMarkersTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.room = cast.room(ada);
        grace.put(room + "/members/me").is(200);
        cast.post(ada, room, "one");
        cast.post(ada, room, "two");
    }

    @Test
    void joiningSetsTheMarkerToTheJoin() {
        assertThat(view().get("readSeq").asLong()).isEqualTo(2);
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void readingMovesItForwardOnly() {
        grace.put(room + "/read", "{\"seq\": 3}").is(204);
        assertThat(unread()).isEqualTo(1);

        grace.put(room + "/read", "{\"seq\": 1}").is(204);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void nobodyReadsFartherThanThereIs() {
        grace.put(room + "/read", "{\"seq\": 9223372036854775807}").is(204);

        assertThat(view().get("readSeq").asLong()).isEqualTo(4);
        assertThat(unread()).isZero();
    }

    @Test
    void takingAMessageBackMovesItBackOnly() {
        grace.put(room + "/read", "{\"seq\": 4}").is(204);

        grace.put(room + "/unread", "{\"seq\": 4}").is(204);
        assertThat(view().get("readSeq").asLong()).isEqualTo(3);
        assertThat(unread()).isEqualTo(1);

        grace.put(room + "/unread", "{\"seq\": 9223372036854775807}").is(204);
        assertThat(view().get("readSeq").asLong()).isEqualTo(3);
        grace.put(room + "/unread", "{\"seq\": 1}").is(204);
        assertThat(view().get("readSeq").asLong()).isZero();
    }

    @Test
    void postingDoesNotMoveIt() {
        cast.post(grace, room, "three");

        assertThat(view().get("readSeq").asLong()).isEqualTo(2);
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void whoIsCalledByNameIsTold() {
        var name = grace.get("/api/v1/users/me").text("/username");
        cast.post(ada, room, "@" + name + ", look");
        cast.post(ada, room, "@here too");
        cast.post(ada, room, "@somebody else");

        assertThat(view().get("mentionCount").asInt()).isEqualTo(2);
        assertThat(unread()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/read", "/unread"})
    void onlyMembersHaveAMarker(String marker) {
        cast.person("linus").put(room + marker, "{\"seq\": 1}").isProblem(403, "forbidden");
    }

    private int unread() {
        return view().get("unreadCount").asInt();
    }

    private JsonNode view() {
        return grace.get(ROOMS).is(200).json().at("/items/0");
    }
}
