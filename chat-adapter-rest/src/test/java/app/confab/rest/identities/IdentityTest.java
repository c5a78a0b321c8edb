package app.confab.rest.identities;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.identities.FakeIdentityProvider;
import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.AppOwner;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestNode;
import app.confab.rest.node.Traveller;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Going to the identity provider and coming back, over HTTP.
@OverHttp
class IdentityTest {
    private static final String PATH = "/api/v1/auth/identity";
    private static final String ME = "/api/v1/users/me";
    private static final String PROOF = "{\"password\": \"%s\"}".formatted(TestNode.PASSWORD);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cast cast;
    private final PinnedStamps clock;
    private final String name = "traveller-" + COUNT.incrementAndGet();
    private final Traveller traveller;
    private final Api browser;

    IdentityTest(Environment environment, PinnedStamps clock, FakeIdentityProvider provider) {
        this.cast = new Cast(environment, clock);
        this.clock = clock;
        this.traveller = new Traveller(provider, name);
        this.browser = cast.stranger();
    }

    private Answer depart() {
        return browser.post(PATH + "/departure", "{}").is(200);
    }

    private static String kept(Answer departure) {
        return "confab_departure=" + departure.cookieValue("confab_departure");
    }

    @Test
    void aNewcomerIsToldHowTheyMightBeCalledAndComesIn() {
        var departure = depart();
        var arrival = browser.with("Cookie", kept(departure))
                .post(PATH + "/arrival", traveller.answer(departure.text("/location")))
                .is(200);

        assertThat(arrival.json().toString())
                .isEqualTo(
                        "{\"label\":\"%1$s@example.com\",\"hasAccount\":false,\"username\":\"%1$s\",\"displayName\":\"%1$s\"}"
                                .formatted(name));
        var session = browser.with("Cookie", "confab_identity=" + arrival.cookieValue("confab_identity"))
                .post(PATH + "/register", "{\"username\": \"%s\"}".formatted(name))
                .is(201);
        assertThat(session.cookie("confab_refresh")).isNotEmpty();
        assertThat(session.text("/user/username")).isEqualTo(name);
    }

    @Test
    void whoeverComesAgainIsLetInAndTheTicketIsGone() {
        traveller.newcomer(browser);

        var session = traveller.back(browser).post(PATH + "/login", "{}").is(200);

        assertThat(session.text("/user/username")).isEqualTo(name);
        assertThat(session.cookie("confab_refresh")).isNotEmpty();
        assertThat(session.cookie("confab_identity")).contains("Max-Age=0");
    }

    @Test
    void theWayLeadsBackToThePageItBeganFrom() {
        var departure = browser.with("Origin", TestNode.CORS_ORIGIN)
                .post(PATH + "/departure", "{}")
                .is(200);
        var answer = traveller.answer(departure.text("/location"));
        var elsewhere = browser.with("Cookie", kept(departure));

        elsewhere.post(PATH + "/arrival", answer).isProblem(401, "sign_in_failed");

        var again = browser.with("Origin", TestNode.CORS_ORIGIN)
                .post(PATH + "/departure", "{}")
                .is(200);
        browser.with("Origin", TestNode.CORS_ORIGIN)
                .with("Cookie", kept(again))
                .post(PATH + "/arrival", traveller.answer(again.text("/location")))
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/departure", "/arrival", "/login", "/register"})
    void noOtherPageOnTheWebGoesOrComesForSomebody(String call) {
        traveller
                .back(browser)
                .with("Origin", "https://evil.example.com")
                .post(PATH + call, "{\"username\": \"%s\"}".formatted(name))
                .isProblem(403, "forbidden");
    }

    @Test
    void cookiesAreForThisServerAloneAndForNoScript() {
        var departure = depart();
        var arrival = browser.with("Cookie", kept(departure))
                .post(PATH + "/arrival", traveller.answer(departure.text("/location")))
                .is(200);

        assertThat(departure.cookie("confab_departure"))
                .contains("Path=/;", "Max-Age=600", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(arrival.cookie("confab_departure")).contains("Max-Age=0");
        assertThat(arrival.cookie("confab_identity"))
                .contains("Path=/;", "Max-Age=600", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void noMoreIsTakenThanAProviderGives() {
        var kept = browser.with("Cookie", kept(depart()));

        kept.post(PATH + "/arrival", "{\"code\": \"%s\", \"state\": \"s\"}".formatted("c".repeat(4097)))
                .isProblem(422, "invalid");
        kept.post(PATH + "/arrival", "{\"code\": \"%s\", \"state\": \"s\"}".formatted("c".repeat(4096)))
                .isProblem(401, "sign_in_failed");
    }

    @Test
    void nobodyIsLoggedInByAnAnswerThatIsNotTheirs() {
        var answer = traveller.answer(depart().text("/location"));
        var victim = depart();

        browser.post(PATH + "/arrival", answer).isProblem(401, "sign_in_failed");
        browser.with("Cookie", kept(victim)).post(PATH + "/arrival", answer).isProblem(401, "sign_in_failed");
        browser.with("Cookie", "confab_departure=a.b")
                .post(PATH + "/arrival", answer)
                .isProblem(401, "sign_in_failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confab_identity=", "confab_identity=made-up", "confab_other=1"})
    void withoutATicketNobodyIsLetIn(String cookie) {
        var stranger = browser.with("Cookie", cookie);

        stranger.post(PATH + "/login", "{}").isProblem(401, "sign_in_failed");
        stranger.post(PATH + "/register", "{\"username\": \"%s\"}".formatted(name))
                .isProblem(401, "sign_in_failed");
    }

    @Test
    void aTicketIsGoodForTenMinutes() {
        traveller.newcomer(browser);
        var shown = traveller.back(browser);

        clock.passes(Duration.ofMinutes(10));

        shown.post(PATH + "/login", "{}").isProblem(401, "sign_in_failed");
    }

    @Test
    void anIdentityWithoutAnAccountOpensNoneAndMakesOne() {
        traveller.back(browser).post(PATH + "/login", "{}").isProblem(404, "not_found");

        traveller.newcomer(browser);
        traveller
                .back(browser)
                .post(PATH + "/register", "{\"username\": \"%s-too\"}".formatted(name))
                .isProblem(409, "conflict");
    }

    @Test
    void aUserNameThatIsTakenIsToldSo() {
        var taken = cast.person("ada").get(ME).text("/username");

        traveller
                .back(browser)
                .post(PATH + "/register", "{\"username\": \"%s\"}".formatted(taken))
                .isProblem(409, "username_taken");
    }

    @Test
    void aSecondFactorIsShownBesideTheIdentity() {
        var owner = AppOwner.of(cast.person("owner"), clock);
        traveller.connected(owner.person());
        var shown = traveller.back(browser);

        shown.post(PATH + "/login", "{}").isProblem(401, "second_factor_required");
        shown.post(PATH + "/login", "{\"code\": \"000000\"}").isProblem(401, "second_factor_invalid");
        shown.post(PATH + "/login", "{\"code\": \"%s\"}".formatted(owner.nextCode()))
                .is(200);
    }

    @Test
    void whoeverIsDeactivatedIsTurnedAway() {
        var id = traveller.newcomer(browser).get(ME).text("/id");
        cast.admin().put("/api/v1/accounts/" + id + "/deactivation").is(200);

        traveller.back(browser).post(PATH + "/login", "{}").isProblem(403, "forbidden");
    }

    @Test
    void thePasswordsOwnerConnectsAndDisconnects() {
        var ada = cast.person("ada");
        assertThat(ada.get(ME + "/identity").is(200).json().toString()).isEqualTo("{\"hasPassword\":true}");
        ada.put(ME + "/identity", PROOF).isProblem(401, "sign_in_failed");

        var shown = traveller.back(ada);
        shown.put(ME + "/identity", "{\"password\": \"wrong horse\"}").isProblem(422, "invalid");
        var connected = shown.put(ME + "/identity", PROOF).is(200);

        assertThat(connected.text("/identity/label")).isEqualTo(name + "@example.com");
        assertThat(connected.cookie("confab_identity")).contains("Max-Age=0");
        assertThat(ada.get(ME + "/identity").is(200).body()).isEqualTo(connected.body());
        ada.post(ME + "/identity/removal", PROOF).is(204);
        ada.post(ME + "/identity/removal", PROOF).isProblem(409, "conflict");
    }

    @Test
    void nobodyConnectsSomebodyElsesIdentity() {
        traveller.newcomer(browser);

        traveller.back(cast.person("ada")).put(ME + "/identity", PROOF).isProblem(409, "conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /deletion {\"password\": \"none\"}",
                "POST /second-factor {\"password\": \"none\"}",
                "POST /second-factor/removal {\"password\": \"none\", \"code\": \"000000\"}",
                "POST /identity/removal {\"password\": \"none\"}",
                "PUT /identity {\"password\": \"none\"}",
                "POST /password {\"currentPassword\": \"none\", \"newPassword\": \"battery staple\"}"
            })
    void whatTakesAPasswordIsNotDoneWhereThereIsNone(String call) {
        var words = call.split(" ", 3);
        var newcomer = traveller.newcomer(browser);
        var answer =
                words[0].equals("PUT") ? newcomer.put(ME + words[1], words[2]) : newcomer.post(ME + words[1], words[2]);

        answer.isProblem(409, "no_password");
    }

    @Test
    void aFirstPasswordIsSetByWhoeverHasSignedInThereJustNow() {
        traveller.back(browser);
        clock.passes(Duration.ofMinutes(11));
        var foundSignedIn = traveller.back(browser).header("Cookie");
        var newcomer = traveller.newcomer(browser);
        var first = "{\"newPassword\": \"battery staple\"}";

        newcomer.without("Cookie").post(ME + "/first-password", first).isProblem(401, "sign_in_failed");
        newcomer.with("Cookie", foundSignedIn)
                .post(ME + "/first-password", first)
                .isProblem(401, "sign_in_failed");
        newcomer.post(ME + "/first-password", "{\"newPassword\": \"short\"}").isProblem(422, "invalid");
        newcomer.post(ME + "/first-password", first).is(204);
        newcomer.post(ME + "/first-password", first).isProblem(409, "conflict");

        var form = "{\"username\": \"%s\", \"password\": \"battery staple\"}".formatted(name);
        browser.post("/api/v1/auth/login", form).is(200);
    }

    @Test
    void whatIsOnesOwnTellsOfTheIdentity() {
        var newcomer = traveller.newcomer(browser);

        var identity = newcomer.get(ME + "/export").is(200);
        assertThat(identity.text("/identity/label")).isEqualTo(name + "@example.com");
        assertThat(identity.text("/identity/subject")).isEqualTo("subject-" + name);
    }

    @Test
    void theServerTellsWhereOneCanSignIn() {
        var provider = browser.get("/api/v1/server").is(200).json().get("identityProvider");

        assertThat(provider.toString()).isEqualTo("{\"name\":\"Example ID\",\"registration\":\"open\"}");
    }
}
