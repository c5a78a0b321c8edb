package app.confab.rest.presence;

import static app.confab.rest.node.Cast.idOf;
import static app.confab.rest.node.Cast.letIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.application.presence.PresenceBoard;
import app.confab.domain.accounts.AccountId;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@OverHttp
class PresenceTest {
    private final PresenceBoard board;
    private final Cast cast;
    private final Api ada;
    private final Api grace;

    PresenceTest(Environment environment, Stamps stamps, PresenceBoard board) {
        this.board = board;
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.grace = cast.person("grace");
    }

    @Test
    void thoseAreNamedWhoAreInTheRoomAndOnline() {
        var room = cast.room(ada);
        letIn(ada, room, grace, "member");
        isOnline(grace);
        isOnline(cast.person("linus"));

        assertThat(online(room)).containsExactly(idOf(grace));
    }

    @Test
    void nobodyIsNamedWhereNobodyIsOnline() {
        assertThat(online(cast.room(ada))).isEmpty();
    }

    @Test
    void aPrivateRoomShowsNobodyToStrangers() {
        grace.get(cast.room(ada, "private") + "/presence").isProblem(404, "not_found");
    }

    private List<String> online(String room) {
        return ada.get(room + "/presence")
                .is(200)
                .json()
                .get("items")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void isOnline(Api person) {
        board.arrive(List.of(AccountId.parse(idOf(person)).orElseThrow()));
    }
}
