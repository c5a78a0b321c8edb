package app.confab.rest.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// Taking one's own data along, and leaving for good, over HTTP.
@OverHttp
class PersonalDataTest {
    private static final String ME = "/api/v1/users/me";

    private final Cast cast;
    private final String name;
    private final Api ada;
    private final Api grace;
    private final String room;

    PersonalDataTest(Environment environment, PinnedStamps clock) {
        this.cast = new Cast(environment, clock);
        this.name = "ada." + cast.freshWord();
        this.grace = cast.person("grace");
        this.ada = cast.stranger().as(name);
        this.room = cast.room(ada);
        Cast.letIn(ada, room, grace, "member");
    }

    @Test
    void allThatIsOnesOwnComesInOneDocument() {
        var first = cast.post(ada, room, "It weaves algebraic patterns \uD83E\uDDF5")
                .json();
        cast.post(grace, room, "What grace said");
        var left = cast.room(grace, "private");
        Cast.letIn(grace, left, ada, "member");
        var second = cast.post(ada, left, "Goodbye").json();
        ada.delete(left + "/members/me").is(204);

        var answer = ada.get(ME + "/export").is(200);

        var data = answer.json();
        assertThat(answer.header("Content-Disposition")).hasValue("attachment; filename=\"confab-" + name + ".json\"");
        assertThat(data.at("/account")).isEqualTo(ada.get(ME).json());
        assertThat(data.at("/sessions/0/current").asBoolean()).isTrue();
        assertThat(ids(data.get("rooms"))).containsExactly(room.substring(Cast.ROOMS.length() + 1));
        assertThat(ids(data.get("messages")))
                .containsExactlyInAnyOrder(
                        first.get("id").asString(), second.get("id").asString());
        assertThat(answer.body()).contains("weaves").doesNotContain("What grace said");
        assertThat(data.get("complete").asBoolean()).isTrue();
    }

    @Test
    void itIsWholeHoweverMuchThereIs() {
        for (var i = 0; i < 1_200; i++) {
            cast.post(ada, room, "message " + i);
        }

        var messages = ada.get(ME + "/export").is(200).json().get("messages");

        assertThat(messages.valueStream().map(message -> message.get("seq").asLong()))
                .hasSize(1_200)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverDeletesTheirAccountIsGoneAndWhatTheySaidStays() {
        cast.post(ada, room, "Remember me");

        ada.post(ME + "/deletion", "{\"password\": \"correct horse\"}").is(204);

        ada.get(ME).isProblem(401, "unauthenticated");
        cast.stranger().post("/api/v1/auth/login", Api.credentials(name)).isProblem(401, "invalid_credentials");
        cast.stranger().post("/api/v1/auth/register", Api.credentials(name)).isProblem(409, "username_taken");
        var message = grace.get(room + "/messages").is(200);
        assertThat(message.text("/items/0/body")).isEqualTo("Remember me");
        assertThat(message.text("/items/0/author/displayName")).isEqualTo("Deleted account");
        assertThat(message.body()).doesNotContain(name);
        var members = grace.get(room + "/members").is(200);
        assertThat(members.json().get("items").size()).isEqualTo(1);
        assertThat(members.text("/items/0/role")).isEqualTo("owner");
    }

    @Test
    void aWrongPasswordDeletesNothing() {
        var answer =
                ada.post(ME + "/deletion", "{\"password\": \"wrong horse\"}").isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("password");
        ada.get(ME).is(200);
    }

    @Test
    void nobodyTalksToADeletedAccount() {
        var id = Cast.idOf(ada);
        ada.post(ME + "/deletion", "{\"password\": \"correct horse\"}").is(204);

        grace.put(room + "/members/" + id, "{}").isProblem(404, "not_found");
        grace.post(Cast.ROOMS + "/direct", "{\"userIds\": [\"%s\"]}".formatted(id))
                .isProblem(404, "not_found");
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asString()).toList();
    }
}
