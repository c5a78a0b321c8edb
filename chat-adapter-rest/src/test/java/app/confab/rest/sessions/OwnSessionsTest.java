package app.confab.rest.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// Where one is logged in, over HTTP.
@OverHttp
class OwnSessionsTest {
    private static final String ME = "/api/v1/users/me";
    private static final String SESSIONS = ME + "/sessions";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";

    private final Cast cast;
    private final String name;
    private final Api laptop;
    private final Api phone;

    OwnSessionsTest(Environment environment, PinnedStamps clock) {
        this.cast = new Cast(environment, clock);
        this.name = "ada." + cast.freshWord();
        this.laptop = cast.stranger().as(name);
        clock.passes(Duration.ofSeconds(1));
        this.phone = loggedIn();
    }

    @Test
    void oneSeesWhereOneIsLoggedIn() {
        var sessions = sessions(laptop);

        assertThat(sessions)
                .extracting(session -> session.get("device").asString())
                .containsExactly("Safari, iPhone", "Java-http-client");
        assertThat(sessions)
                .extracting(session -> session.get("current").asBoolean())
                .containsExactly(false, true);
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.get("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            assertThat(session.get("lastUsedAt")).isEqualTo(session.get("createdAt"));
        });
    }

    @Test
    void aSessionIsEndedByItsId() {
        var ofPhone = sessions(laptop).getFirst().get("id").asString();

        laptop.delete(SESSIONS + "/" + ofPhone).is(204);

        phone.get(ME).isProblem(401, "unauthenticated");
        laptop.get(ME).is(200);
        laptop.delete(SESSIONS + "/" + ofPhone).is(204);
    }

    @Test
    void somebodyElsesIsNotFound() {
        var grace = cast.person("grace");
        var hers = sessions(grace).getFirst().get("id").asString();

        laptop.delete(SESSIONS + "/" + hers).isProblem(404, "not_found");

        grace.get(ME).is(200);
    }

    @Test
    void whatIsNoIdIsNotFound() {
        laptop.delete(SESSIONS + "/me").isProblem(404, "not_found");
    }

    @Test
    void oneEndsAllOthersAndStays() {
        var tablet = loggedIn();

        laptop.delete(SESSIONS).is(204);

        phone.get(ME).isProblem(401, "unauthenticated");
        tablet.get(ME).is(401);
        assertThat(sessions(laptop)).hasSize(1);
        laptop.delete(SESSIONS).is(204);
    }

    @Test
    void oneMayEndTheOneThatOneCallsThrough() {
        var own = sessions(laptop).getLast().get("id").asString();

        laptop.delete(SESSIONS + "/" + own).is(204);

        laptop.get(ME).isProblem(401, "unauthenticated");
    }

    private Api loggedIn() {
        var session = cast.stranger()
                .with("User-Agent", PHONE)
                .post("/api/v1/auth/login", Api.credentials(name))
                .is(200);
        return cast.stranger().withToken(session.text("/accessToken"));
    }

    private static List<JsonNode> sessions(Api person) {
        return person.get(SESSIONS).is(200).json().get("items").valueStream().toList();
    }
}
