package app.confab.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.InMemoryWorld;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestNode;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@OverHttp
class SessionsTest {
    private static final String AUTH = "/api/v1/auth";
    private static final String ME = "/api/v1/users/me";

    private final Api api;
    private final PinnedStamps clock;
    private final InMemoryWorld world;
    private final String name;

    SessionsTest(Environment environment, PinnedStamps clock, InMemoryWorld world) {
        this.api = Api.of(environment);
        this.clock = clock;
        this.world = world;
        this.name = "u"
                + Long.toString(clock.next().id().getLeastSignificantBits(), 36).replace('-', 'z');
    }

    @Test
    void whoRegistersIsLoggedIn() {
        var session = api.post(AUTH + "/register", """
                        {"username": "%s", "password": "correct horse", "displayName": "Ada Lovelace"}
                        """.formatted(name.toUpperCase(Locale.ROOT)))
                .is(201);

        assertThat(session.text("/tokenType")).isEqualTo("Bearer");
        assertThat(session.json().at("/expiresIn").asLong()).isEqualTo(TestNode.ACCESS_TOKEN_LIFE.toSeconds());
        assertThat(session.text("/user/displayName")).isEqualTo("Ada Lovelace");
        assertThat(session.body()).doesNotContain(session.cookieValue("confab_refresh"));
        var me = api.withToken(session.text("/accessToken")).get(ME).is(200);
        assertThat(me.text("/username")).isEqualTo(name);
        assertThat(me.text("/id")).isEqualTo(session.text("/user/id"));
    }

    @Test
    void aTakenUsernameIsAConflict() {
        register();

        api.post(AUTH + "/register", Api.credentials(name)).isProblem(409, "username_taken");
    }

    @Test
    void theRefreshCookieGoesToTheAuthPathsAloneAndNoScriptSeesIt() {
        var session = register();

        assertThat(session.cookie("confab_refresh"))
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/api/v1/auth", "; Max-Age=2592000")
                .doesNotContain("Secure");
        assertThat(session.cookie("confab_session"))
                .startsWith("confab_session=1;")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/;", "; Max-Age=2592000");
    }

    @Test
    void whoHasAnAccountCanLogIn() {
        register();

        var session = logIn();

        api.withToken(session.text("/accessToken")).get(ME).is(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSame() {
        register();
        var wrongPassword = "{\"username\": \"%s\", \"password\": \"wrong horse\"}".formatted(name);

        var wrong = api.post(AUTH + "/login", wrongPassword).isProblem(401, "invalid_credentials");
        var unknown = api.post(AUTH + "/login", Api.credentials("x" + name)).isProblem(401, "invalid_credentials");
        var impossible = api.post(AUTH + "/login", Api.credentials("no name!")).isProblem(401, "invalid_credentials");

        assertThat(unknown.text("/detail")).isEqualTo(wrong.text("/detail"));
        assertThat(impossible.text("/detail")).isEqualTo(wrong.text("/detail"));
    }

    @Test
    void aRefreshGivesANewTokenAndANewCookie() {
        var first = register();

        var second = refresh(first.cookieValue("confab_refresh")).is(200);

        assertThat(second.cookieValue("confab_refresh")).isNotEqualTo(first.cookieValue("confab_refresh"));
        assertThat(second.cookieValue("confab_session")).isEqualTo("1");
        api.withToken(second.text("/accessToken")).get(ME).is(200);
    }

    @Test
    void aStolenRefreshTokenEndsTheSessionAndItsCookies() {
        var stolen = register().cookieValue("confab_refresh");
        var second = refresh(stolen).is(200);
        var third = refresh(second.cookieValue("confab_refresh")).is(200);
        clock.passes(Duration.ofSeconds(11));

        var caught = refresh(stolen).isProblem(401, "unauthenticated");

        assertThat(caught.cookie("confab_refresh")).contains("confab_refresh=;", "Max-Age=0", "Path=/api/v1/auth");
        assertThat(caught.cookie("confab_session")).contains("confab_session=;", "Max-Age=0", "Path=/");
        api.withToken(third.text("/accessToken")).get(ME).isProblem(401, "unauthenticated");
        refresh(third.cookieValue("confab_refresh")).isProblem(401, "unauthenticated");
    }

    @Test
    void aRefreshNeedsTheCookie() {
        api.post(AUTH + "/refresh").isProblem(401, "unauthenticated");
        refresh("").isProblem(401, "unauthenticated");
        refresh("nobody-knows-it").isProblem(401, "unauthenticated");
    }

    @Test
    void whoLogsOutIsOutAtOnce() {
        var session = register();
        api.withToken(session.text("/accessToken")).get(ME).is(200);

        var out = api.with("Cookie", "confab_refresh=" + session.cookieValue("confab_refresh"))
                .post(AUTH + "/logout")
                .is(204);

        assertThat(out.cookie("confab_session")).contains("Max-Age=0");
        api.withToken(session.text("/accessToken")).get(ME).isProblem(401, "unauthenticated");
    }

    @Test
    void loggingOutWithoutACookieIsNoFault() {
        api.post(AUTH + "/logout").is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/refresh", "/logout"})
    void theCookieCountsFromKnownOriginsOnly(String path) {
        var cookie = api.with("Cookie", "confab_refresh=" + register().cookieValue("confab_refresh"));

        cookie.with("Origin", "https://evil.example").post(AUTH + path).isProblem(403, "forbidden");
        cookie.with("Origin", "null").post(AUTH + path).isProblem(403, "forbidden");
        assertThat(cookie.with("Origin", api.origin()).post(AUTH + path).status())
                .isLessThan(300);
    }

    @Test
    void theCookieCountsFromAClientThatIsServedElsewhere() {
        var cookie = register().cookieValue("confab_refresh");

        var answer = api.with("Origin", TestNode.CORS_ORIGIN)
                .with("Cookie", "confab_refresh=" + cookie)
                .post(AUTH + "/refresh")
                .is(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(TestNode.CORS_ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
    }

    @Test
    void anAccessTokenEndsWithoutSkew() {
        var caller = api.withToken(register().text("/accessToken"));

        clock.passes(TestNode.ACCESS_TOKEN_LIFE.minusMillis(1));
        caller.get(ME).is(200);

        clock.tick();
        var late = caller.get(ME).isProblem(401, "unauthenticated");
        assertThat(late.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void theOpenPathsIgnoreABadToken() {
        var bad = api.withToken("broken");

        bad.post(AUTH + "/register", Api.credentials(name)).is(201);
        bad.post(AUTH + "/login", Api.credentials(name)).is(200);
        bad.post(AUTH + "/refresh").isProblem(401, "unauthenticated");
        bad.post(AUTH + "/logout").is(204);
        bad.get("/index.html").isProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Basic YTpi", "bearer broken"})
    void whateverElseStandsInTheHeaderIsNoToken(String header) {
        api.with("Authorization", header).get(ME).isProblem(401, "unauthenticated");
    }

    @Test
    void aTokenInTheUrlIsNoToken() {
        var token = register().text("/accessToken");

        api.get(ME + "?access_token=" + token).isProblem(401, "unauthenticated");
    }

    @Test
    void whileTheStoresAreDownNobodyIsTurnedAwayForGood() {
        var caller = api.withToken(register().text("/accessToken"));
        world.goDown();
        try {
            caller.get(ME).isProblem(503, "unavailable");
            api.post(AUTH + "/login", Api.credentials(name)).isProblem(503, "unavailable");
        } finally {
            world.comeBack();
        }
        caller.get(ME).is(200);
    }

    private Answer register() {
        return api.post(AUTH + "/register", Api.credentials(name)).is(201);
    }

    private Answer logIn() {
        return api.post(AUTH + "/login", Api.credentials(name)).is(200);
    }

    private Answer refresh(String secret) {
        return api.with("Cookie", "confab_refresh=" + secret).post(AUTH + "/refresh");
    }
}
