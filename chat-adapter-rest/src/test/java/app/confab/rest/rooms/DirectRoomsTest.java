package app.confab.rest.rooms;

import static app.confab.rest.node.Cast.ROOMS;
import static app.confab.rest.node.Cast.circle;
import static app.confab.rest.node.Cast.events;
import static app.confab.rest.node.Cast.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@OverHttp
class DirectRoomsTest {
    private static final String DIRECT = ROOMS + "/direct";

    private final Cast cast;
    private final Api ada;
    private final Api grace;
    private final Api linus;

    DirectRoomsTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.linus = cast.person("linus");
    }

    @Test
    void theSamePeopleAlwaysGetTheSameRoom() {
        var room = ada.post(DIRECT, circle(grace, linus)).is(201);

        assertThat(ada.post(DIRECT, circle(linus, grace)).is(200).json()).isEqualTo(room.json());
        assertThat(grace.post(DIRECT, circle(linus, ada)).is(200).json()).isEqualTo(room.json());
        assertThat(ada.post(DIRECT, circle(ada, grace, linus, grace)).is(200).json())
                .isEqualTo(room.json());
        assertThat(ada.post(DIRECT, circle(grace)).is(201).text("/id")).isNotEqualTo(room.text("/id"));
    }

    @Test
    void aDirectRoomHasPeopleInsteadOfAName() {
        var room = ada.post(DIRECT, circle(grace)).is(201);

        assertThat(room.text("/kind")).isEqualTo("direct");
        assertThat(room.json().get("name").isNull()).isTrue();
        assertThat(room.text("/topic")).isEmpty();
        assertThat(room.json().get("memberCount").asInt()).isEqualTo(2);
        var view = grace.get(ROOMS).is(200).json().at("/items/0");
        assertThat(view.get("id").asString()).isEqualTo(room.text("/id"));
        assertThat(view.get("role").asString()).isEqualTo("member");
        assertThat(view.get("members").valueStream().map(DirectRoomsTest::who)).containsExactly(idOf(ada), idOf(grace));
    }

    @Test
    void everybodyComesInInTheOrderOfTheirIdsAfterWhoOpensIt() {
        var room = cast.directRoom(linus, grace, ada);

        assertThat(events(ada, room))
                .extracting(DirectRoomsTest::who)
                .containsExactly(idOf(linus), idOf(ada), idOf(grace));
    }

    @Test
    void aRoomThatIsPutAwayComesBackWithItsNextMessage() {
        var room = cast.directRoom(ada, grace);

        ada.delete(room + "/members/me").is(204);
        ada.delete(room + "/members/me").is(204);

        assertThat(rooms(ada)).isEmpty();
        assertThat(rooms(grace)).hasSize(1);
        assertThat(grace.get(room).json().get("memberCount").asInt()).isEqualTo(2);
        cast.post(grace, room, "Still there?");
        assertThat(rooms(ada)).hasSize(1);
        assertThat(rooms(ada).getFirst().get("unreadCount").asInt()).isEqualTo(1);
    }

    @Test
    void aRoomThatIsPutAwayComesBackWhenItIsOpenedAgain() {
        var room = cast.directRoom(ada, grace);
        ada.delete(room + "/members/me").is(204);

        grace.post(DIRECT, circle(ada)).is(200);
        assertThat(rooms(ada)).isEmpty();
        ada.post(DIRECT, circle(grace)).is(200);

        assertThat(rooms(ada)).hasSize(1);
        assertThat(events(ada, room)).hasSize(2);
    }

    @Test
    void itsPeopleNameAndRolesStay() {
        var room = cast.directRoom(ada, grace);

        ada.patch(room, "{\"name\": \"Us\"}").isProblem(403, "forbidden");
        ada.put(room + "/members/" + idOf(linus)).isProblem(403, "forbidden");
        ada.delete(room + "/members/" + idOf(grace)).isProblem(403, "forbidden");
        ada.put(room + "/members/" + idOf(grace), "{\"role\": \"owner\"}").isProblem(403, "forbidden");
        ada.put(room + "/members/me", "{\"role\": \"owner\"}").isProblem(403, "forbidden");
        ada.put(room + "/members/me").is(200);
        linus.put(room + "/members/me").isProblem(404, "not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                        | 422 | invalid",
                "{\"userIds\": null}       | 422 | invalid",
                "{\"userIds\": \"GRACE\"}  | 422 | invalid",
                "{\"userIds\": {}}         | 422 | invalid",
                "{\"userIds\": [7]}        | 422 | invalid",
                "{\"userIds\": [null]}     | 422 | invalid",
                "{\"userIds\": [[]]}       | 422 | invalid",
                "{\"userIds\": []}         | 422 | invalid",
                "{\"userIds\": [\"ADA\"]}  | 422 | invalid",
                "{\"userIds\": [\"GRACE\", \"no-id\"]} | 404 | not_found",
                "{\"userIds\": [\"\"]}     | 404 | not_found",
                "{\"userIds\": [\"me\"]}   | 404 | not_found",
                "{\"userIds\": [\"GRACE\", \"019ab000-0000-7000-8000-000000000000\"]} | 404 | not_found"
            })
    void peopleAreNamedByTheirIds(String body, int status, String code) {
        var answer = ada.post(DIRECT, body.replace("GRACE", idOf(grace)).replace("ADA", idOf(ada)));

        answer.isProblem(status, code);
        assertThat(answer.invalidFields()).isEqualTo(status == 422 ? List.of("userIds") : List.of());
        assertThat(rooms(ada)).isEmpty();
    }

    @Test
    void idsMayBeWrittenInCapitals() {
        var room = ada.post(DIRECT, circle(grace)).is(201);

        assertThat(ada.post(
                                DIRECT,
                                "{\"userIds\": [\"%s\"]}".formatted(idOf(grace).toUpperCase(java.util.Locale.ROOT)))
                        .is(200)
                        .json())
                .isEqualTo(room.json());
    }

    @Test
    void tenPeopleAreACrowdAndElevenAreTooMany() {
        var others = IntStream.range(0, 10).mapToObj(i -> cast.person("p" + i)).toArray(Api[]::new);

        ada.post(DIRECT, circle(others)).isProblem(422, "invalid");
        others[0].post(DIRECT, circle(others)).is(201);
    }

    @Test
    void tooManyAreTooManyWhetherOrNotTheyExist() {
        var nobody =
                IntStream.range(0, 10).mapToObj(i -> "\"nobody-" + i + "\"").toList();

        ada.post(DIRECT, "{\"userIds\": " + nobody + "}").isProblem(422, "invalid");
    }

    private static List<JsonNode> rooms(Api person) {
        return person.get(ROOMS).is(200).json().at("/items").valueStream().toList();
    }

    private static String who(JsonNode memberOrEvent) {
        return memberOrEvent.at("/user/id").asString();
    }
}
