package app.confab.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@OverHttp
class RoomsTest {
    private static final String UNKNOWN = "/api/v1/rooms/019ab000-0000-7000-8000-000000000000";

    private final Cast cast;

    RoomsTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
    }

    @Test
    void whoMakesARoomOwnsIt() {
        var ada = cast.person("ada");

        var room = ada.post("/api/v1/rooms", "{\"kind\": \"public\", \"name\": \"Engines\", \"topic\": \"Looms\"}")
                .is(201);

        assertThat(room.text("/name")).isEqualTo("Engines");
        assertThat(room.text("/topic")).isEqualTo("Looms");
        assertThat(room.text("/kind")).isEqualTo("public");
        assertThat(room.json().at("/memberCount").asInt()).isEqualTo(1);
        assertThat(room.json().at("/lastSeq").asLong()).isEqualTo(1);
        var own = ada.get("/api/v1/rooms").is(200);
        assertThat(own.text("/items/0/id")).isEqualTo(room.text("/id"));
        assertThat(own.text("/items/0/role")).isEqualTo("owner");
        assertThat(own.json().at("/items/0/unreadCount").asInt(-1)).isZero();
    }

    @Test
    void aRoomNeedsNoTopic() {
        var room = cast.person("ada").post("/api/v1/rooms", "{\"kind\": \"public\", \"name\": \"x\", \"topic\": null}");

        assertThat(room.is(201).text("/topic")).isEmpty();
    }

    @Test
    void aPublicRoomIsFoundUntilOneIsInIt() {
        var ada = cast.person("ada");
        var grace = cast.person("grace");
        var name = cast.freshWord();
        var room = cast.room(ada, name);
        var search = "/api/v1/rooms/public?query=" + name;

        assertThat(grace.get(search).is(200).text("/items/0/id")).isEqualTo(room);
        assertThat(grace.get(search).json().get("nextCursor").isNull()).isTrue();
        assertThat(ada.get(search).json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void aListIsReadPageByPage() {
        var ada = cast.person("ada");
        var grace = cast.person("grace");
        var name = cast.freshWord();
        cast.room(ada, name + "-1");
        cast.room(ada, name + "-2");

        var first = grace.get("/api/v1/rooms/public?limit=1&query=" + name).is(200);
        var second = grace.get("/api/v1/rooms/public?limit=1&query=" + name + "&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.text("/items/0/name")).isEqualTo(name + "-1");
        assertThat(second.text("/items/0/name")).isEqualTo(name + "-2");
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        grace.get("/api/v1/rooms/public?cursor=made-up").isProblem(422, "invalid");
    }

    @Test
    void everybodySeesAPublicRoomAndWhoIsInIt() {
        var room = "/api/v1/rooms/" + cast.room(cast.person("ada"), "Engines");
        var grace = cast.person("grace");

        assertThat(grace.get(room).is(200).text("/name")).isEqualTo("Engines");
        var members = grace.get(room + "/members").is(200);
        assertThat(members.json().at("/items").size()).isEqualTo(1);
        assertThat(members.text("/items/0/role")).isEqualTo("owner");
        assertThat(members.text("/items/0/joinedAt")).endsWith("Z");
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        var room = "/api/v1/rooms/" + cast.room(cast.person("ada"), "Engines");
        var grace = cast.person("grace");

        var first = grace.put(room + "/members/me", "{}").is(200);
        var second = grace.put(room + "/members/me").is(200);

        assertThat(first.text("/role")).isEqualTo("member");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(grace.get(room).json().at("/memberCount").asInt()).isEqualTo(2);
    }

    @Test
    void oneMayNameOneself() {
        var room = "/api/v1/rooms/" + cast.room(cast.person("ada"), "Engines");
        var grace = cast.person("grace");
        var id = grace.get("/api/v1/users/me").text("/id");

        grace.put(room + "/members/" + id, "{\"role\": \"member\"}").is(200);
        grace.delete(room + "/members/" + id).is(204);
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        var room = "/api/v1/rooms/" + cast.room(cast.person("ada"), "Engines");
        var grace = cast.person("grace");
        grace.put(room + "/members/me").is(200);

        assertThat(grace.delete(room + "/members/me").is(204).body()).isEmpty();
        grace.delete(room + "/members/me").is(204);

        assertThat(grace.get(room).json().at("/memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyLetsOthersInOrOutOrMakesThemselvesMore() {
        var ada = cast.person("ada");
        var room = "/api/v1/rooms/" + cast.room(ada, "Engines");
        var grace = cast.person("grace");
        var graceId = grace.get("/api/v1/users/me").text("/id");

        ada.put(room + "/members/" + graceId).isProblem(403, "forbidden");
        ada.delete(room + "/members/" + graceId).isProblem(403, "forbidden");
        grace.put(room + "/members/me", "{\"role\": \"owner\"}").isProblem(403, "forbidden");
        assertThat(grace.get(room).json().at("/memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void theReadMarkerMovesForwardOnly() {
        var ada = cast.person("ada");
        var room = "/api/v1/rooms/" + cast.room(ada, "Engines");
        var grace = cast.person("grace");
        grace.put(room + "/members/me").is(200);
        cast.post(ada, room, "one");
        cast.post(ada, room, "two");
        assertThat(unread(grace)).isEqualTo(2);

        grace.put(room + "/read", "{\"seq\": 3}").is(204);
        assertThat(unread(grace)).isEqualTo(1);
        grace.put(room + "/read", "{\"seq\": 1}").is(204);
        assertThat(unread(grace)).isEqualTo(1);
        grace.put(room + "/read", "{\"seq\": 9223372036854775807}").is(204);
        assertThat(unread(grace)).isZero();
    }

    @Test
    void onlyMembersHaveAReadMarker() {
        var room = "/api/v1/rooms/" + cast.room(cast.person("ada"), "Engines");

        cast.person("grace").put(room + "/read", "{\"seq\": 1}").isProblem(403, "forbidden");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var ada = cast.person("ada");

        ada.get(UNKNOWN).isProblem(404, "not_found");
        ada.get(UNKNOWN + "/members").isProblem(404, "not_found");
        ada.get(UNKNOWN + "/messages").isProblem(404, "not_found");
        ada.get(UNKNOWN + "/events").isProblem(404, "not_found");
        ada.put(UNKNOWN + "/members/me").isProblem(404, "not_found");
        ada.delete(UNKNOWN + "/members/me").isProblem(404, "not_found");
        ada.put(UNKNOWN + "/read", "{\"seq\": 1}").isProblem(404, "not_found");
    }

    private static int unread(Api reader) {
        var rooms = reader.get("/api/v1/rooms").is(200);
        return rooms.json().at("/items/0/unreadCount").asInt(-1);
    }
}
