package app.confab.rest.rooms;

import static app.confab.rest.node.Cast.NO_ROOM;
import static app.confab.rest.node.Cast.ROOMS;
import static app.confab.rest.node.Cast.letIn;
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
class RoomsTest {
    private final Cast cast;
    private final Api ada;
    private final Api grace;

    RoomsTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "private"})
    void whoMakesARoomOwnsIt(String kind) {
        var wanted = "{\"kind\": \"%s\", \"name\": \"Engines\", \"topic\": \"Looms\"}".formatted(kind);

        var room = ada.post(ROOMS, wanted).is(201);

        assertThat(room.text("/name")).isEqualTo("Engines");
        assertThat(room.text("/topic")).isEqualTo("Looms");
        assertThat(room.text("/kind")).isEqualTo(kind);
        assertThat(room.json().at("/memberCount").asInt()).isEqualTo(1);
        assertThat(room.json().at("/lastSeq").asLong()).isEqualTo(1);
        var own = ada.get(ROOMS).is(200);
        assertThat(own.text("/items/0/id")).isEqualTo(room.text("/id"));
        assertThat(own.text("/items/0/role")).isEqualTo("owner");
        assertThat(own.json().at("/items/0/readSeq").asLong()).isEqualTo(1);
    }

    @Test
    void aRoomNeedsNoTopic() {
        var room = ada.post(ROOMS, "{\"kind\": \"public\", \"name\": \"x\", \"topic\": null}");

        assertThat(room.is(201).text("/topic")).isEmpty();
    }

    @Test
    void aDirectRoomIsNotMadeByName() {
        var answer = ada.post(ROOMS, "{\"kind\": \"direct\", \"name\": \"x\"}").isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("kind");
    }

    @Test
    void aPublicRoomIsFoundUntilOneIsInIt() {
        var name = cast.freshWord();
        var room = named(ada, "public", name);

        assertThat(found(grace, "query=" + name)).containsExactly(room);
        assertThat(found(ada, "query=" + name)).isEmpty();
        grace.put(ROOMS + "/" + room + "/members/me").is(200);
        assertThat(found(grace, "query=" + name)).isEmpty();
    }

    @Test
    void otherRoomsAreNotFoundByName() {
        var name = cast.freshWord();
        named(ada, "private", name);

        assertThat(found(grace, "query=" + name)).isEmpty();
    }

    @Test
    void aListIsReadPageByPage() {
        var name = cast.freshWord();
        var first = named(ada, "public", name + "-1");
        var second = named(ada, "public", name + "-2");
        var search = ROOMS + "/public?limit=1&query=" + name;

        var page = grace.get(search).is(200);

        assertThat(page.text("/items/0/id")).isEqualTo(first);
        var next = grace.get(search + "&cursor=" + page.text("/nextCursor")).is(200);
        assertThat(next.text("/items/0/id")).isEqualTo(second);
        assertThat(next.json().get("nextCursor").isNull()).isTrue();
        grace.get(ROOMS + "/public?cursor=made-up").isProblem(422, "invalid");
    }

    @Test
    void aRoomGetsAnotherName() {
        var room = cast.room(ada);

        var renamed = ada.patch(room, "{\"name\": \"Looms\"}").is(200);

        assertThat(renamed.text("/name")).isEqualTo("Looms");
        assertThat(renamed.json().at("/lastSeq").asLong()).isEqualTo(2);
        assertThat(ada.get(room).json()).isEqualTo(renamed.json());
        assertThat(ada.patch(room, "{\"topic\": \"Jacquard's\"}").is(200).text("/name"))
                .isEqualTo("Looms");
        assertThat(ada.patch(room, "{\"topic\": \"\"}").is(200).text("/topic")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"topic\": null}", "{\"name\": \"Engines\"}", "{\"x\": 1}"})
    void aRoomThatIsToStayAsItIsDoes(String nothing) {
        var room = cast.room(ada);
        var before = ada.get(room).json();

        assertThat(ada.patch(room, nothing).is(200).json()).isEqualTo(before);
    }

    /// A room has a name: nothing else can be meant by taking it away than a mistake.
    @Test
    void aRoomIsNotLeftWithoutAName() {
        var room = cast.room(ada);

        var refused =
                ada.patch(room, "{\"name\": null, \"topic\": \"Jacquard's\"}").isProblem(422, "invalid");

        assertThat(refused.invalidFields()).containsExactly("name");
        assertThat(refused.text("/errors/0/code")).isEqualTo("wrong_type");
        assertThat(ada.get(room).text("/topic")).isNotEqualTo("Jacquard's");
    }

    @Test
    void aPrivateRoomIsThereForItsMembersAlone() {
        var room = cast.room(ada, "private");

        for (var part : List.of("", "/members", "/messages", "/events")) {
            grace.get(room + part).isProblem(404, "not_found");
        }
        letIn(ada, room, grace, "member");
        for (var part : List.of("", "/members", "/messages", "/events")) {
            grace.get(room + part).is(200);
        }
    }

    @Test
    void aRoomsViewTellsItsLastMessageInBrief() {
        var room = cast.room(ada);
        cast.post(ada, room, "x".repeat(199) + "\\ud83e\\uddf5and more");

        var view = ada.get(ROOMS).is(200);

        assertThat(view.text("/items/0/lastMessage/body")).isEqualTo("x".repeat(199) + "\uD83E\uDDF5");
        assertThat(view.json().at("/items/0").has("members")).isFalse();
    }

    @Test
    void aRoomWithoutMessagesHasNoLastOne() {
        cast.room(ada);

        assertThat(ada.get(ROOMS).json().at("/items/0").has("lastMessage")).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        ada.get(NO_ROOM).isProblem(404, "not_found");
        ada.patch(NO_ROOM, "{}").isProblem(404, "not_found");
        ada.get(NO_ROOM + "/members").isProblem(404, "not_found");
        ada.get(NO_ROOM + "/messages").isProblem(404, "not_found");
        ada.get(NO_ROOM + "/events").isProblem(404, "not_found");
        ada.put(NO_ROOM + "/members/me").isProblem(404, "not_found");
        ada.delete(NO_ROOM + "/members/me").isProblem(404, "not_found");
        ada.put(NO_ROOM + "/read", "{\"seq\": 1}").isProblem(404, "not_found");
        ada.put(NO_ROOM + "/unread", "{\"seq\": 1}").isProblem(404, "not_found");
    }

    private static String named(Api owner, String kind, String name) {
        return owner.post(ROOMS, "{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(kind, name))
                .is(201)
                .text("/id");
    }

    private static List<String> found(Api reader, String query) {
        Answer page = reader.get(ROOMS + "/public?" + query).is(200);
        return page.json()
                .at("/items")
                .valueStream()
                .map(room -> room.get("id").asString())
                .toList();
    }
}
