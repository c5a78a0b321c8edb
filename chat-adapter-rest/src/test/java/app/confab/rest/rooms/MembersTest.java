package app.confab.rest.rooms;

import static app.confab.rest.node.Cast.events;
import static app.confab.rest.node.Cast.idOf;
import static app.confab.rest.node.Cast.letIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@OverHttp
class MembersTest {
    private static final String NOBODY = "019ab000-0000-7000-8000-000000000000";

    private final Cast cast;
    private final Api ada;
    private final Api grace;
    private final Api linus;
    private final String room;

    MembersTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
        this.linus = cast.person("linus");
        this.room = cast.room(ada);
    }

    @Test
    void membersAreListedOldestFirst() {
        letIn(ada, room, linus, "member");
        letIn(ada, room, grace, "moderator");

        var members = grace.get(room + "/members").is(200);

        assertThat(members.json()
                        .at("/items")
                        .valueStream()
                        .map(member -> member.at("/user/id").asString()))
                .containsExactly(idOf(ada), idOf(linus), idOf(grace));
        assertThat(members.json()
                        .at("/items")
                        .valueStream()
                        .map(member -> member.get("role").asString()))
                .containsExactly("owner", "member", "moderator");
        assertThat(members.text("/items/0/joinedAt")).endsWith("Z");
        assertThat(members.json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void membersAreReadPageByPage() {
        letIn(ada, room, linus, "member");

        var first = ada.get(room + "/members?limit=1").is(200);
        var second = ada.get(room + "/members?limit=1&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(second.text("/items/0/user/id")).isEqualTo(idOf(linus));
        ada.get(room + "/members?cursor=made-up").isProblem(422, "invalid");
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        var first = grace.put(room + "/members/me", "{}").is(200);
        var second = grace.put(room + "/members/me").is(200);

        assertThat(first.text("/role")).isEqualTo("member");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(grace.get(room).json().get("memberCount").asInt()).isEqualTo(2);
    }

    @Test
    void oneMayNameOneself() {
        var me = room + "/members/" + idOf(grace);

        grace.put(me, "{\"role\": \"member\"}").is(200);
        grace.delete(me).is(204);
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        grace.put(room + "/members/me").is(200);

        grace.delete(room + "/members/me").is(204);
        grace.delete(room + "/members/me").is(204);

        assertThat(grace.get(room).json().get("memberCount").asInt()).isEqualTo(1);
        assertThat(types()).containsExactly("member.joined", "member.joined", "member.left");
    }

    @Test
    void whoLeftAPrivateRoomMayLeaveItAgainAndWhoNeverWasInItMayNot() {
        var secret = cast.room(ada, "private");
        letIn(ada, secret, grace, "member");

        grace.delete(secret + "/members/me").is(204);

        grace.delete(secret + "/members/" + idOf(grace)).is(204);
        grace.get(secret).isProblem(404, "not_found");
        linus.delete(secret + "/members/me").isProblem(404, "not_found");
    }

    @Test
    void membersLetOthersIntoAPrivateRoom() {
        var secret = cast.room(ada, "private");
        letIn(ada, secret, grace, "member");

        assertThat(grace.put(secret + "/members/" + idOf(linus)).is(200).text("/role"))
                .isEqualTo("member");

        linus.get(secret).is(200);
    }

    @Test
    void whoComesIntoAPrivateRoomReadsItFromTheStart() {
        var secret = cast.room(ada, "private");
        cast.post(ada, secret, "Before you came");
        letIn(ada, secret, grace, "member");

        assertThat(grace.get(secret + "/messages").is(200).text("/items/0/body"))
                .isEqualTo("Before you came");
        assertThat(grace.get(secret + "/events?limit=1").is(200).text("/items/0/type"))
                .isEqualTo("member.joined");
    }

    @Test
    void somebodyMayBeLetInAsMoreThanAMember() {
        assertThat(ada.put(room + "/members/" + idOf(grace), "{\"role\": \"moderator\"}")
                        .is(200)
                        .text("/role"))
                .isEqualTo("moderator");

        assertThat(types()).containsExactly("member.joined", "member.joined", "member.updated");
    }

    @Test
    void whoeverIsInStaysWhatTheyAreWithoutARole() {
        letIn(ada, room, grace, "moderator");

        for (var body : List.of("{}", "{\"role\": null}")) {
            assertThat(ada.put(room + "/members/" + idOf(grace), body).is(200).text("/role"))
                    .isEqualTo("moderator");
        }
        assertThat(grace.put(room + "/members/me").is(200).text("/role")).isEqualTo("moderator");
    }

    @Test
    void aRoleThatIsTheirsAlreadyIsNoEvent() {
        letIn(ada, room, grace, "member");

        letIn(ada, room, grace, "member");

        assertThat(types()).containsExactly("member.joined", "member.joined");
    }

    @Test
    void theLastOwnerStaysOneWhileInTheRoom() {
        letIn(ada, room, grace, "moderator");

        ada.put(room + "/members/me", "{\"role\": \"member\"}").isProblem(409, "conflict");

        letIn(ada, room, grace, "owner");
        ada.put(room + "/members/me", "{\"role\": \"member\"}").is(200);
    }

    @Test
    void theLastOwnerWhoLeavesHandsTheRoomOver() {
        letIn(ada, room, linus, "member");
        letIn(ada, room, grace, "moderator");

        ada.delete(room + "/members/me").is(204);

        assertThat(linus.get(room + "/members").text("/items/1/role")).isEqualTo("owner");
        assertThat(types()).endsWith("member.left", "member.updated");
    }

    @Test
    void puttingSomebodyOutTwiceIsPuttingThemOutOnce() {
        letIn(ada, room, grace, "member");

        ada.delete(room + "/members/" + idOf(grace)).is(204);
        ada.delete(room + "/members/" + idOf(grace)).is(204);

        assertThat(types()).containsExactly("member.joined", "member.joined", "member.left");
    }

    @Test
    void nobodyJoinsAsMoreThanAMember() {
        grace.put(room + "/members/me", "{\"role\": \"owner\"}").isProblem(403, "forbidden");

        assertThat(grace.get(room).json().get("memberCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "no-id", "ME", "7", "%20"})
    void whoDoesNotExistIsNotFound(String nobody) {
        ada.put(room + "/members/" + nobody).isProblem(404, "not_found");
        ada.delete(room + "/members/" + nobody).isProblem(404, "not_found");
    }

    private List<String> types() {
        return events(ada, room).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
