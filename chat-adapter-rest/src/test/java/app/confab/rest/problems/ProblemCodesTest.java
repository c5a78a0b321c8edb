package app.confab.rest.problems;

import static app.confab.rest.node.Cast.NO_ROOM;
import static app.confab.rest.node.Cast.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.identities.FakeIdentityProvider;
import app.confab.application.kernel.Stamps;
import app.confab.application.world.InMemoryWorld;
import app.confab.rest.document.ApiDocument;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.AppOwner;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestLimits;
import app.confab.rest.node.TestNode;
import app.confab.rest.node.Traveller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// Every code of the wire contract, as it comes over HTTP.
@OverHttp
class ProblemCodesTest {
    private final Cast cast;
    private final Api ada;
    private final Stamps stamps;
    private final InMemoryWorld world;
    private final TestLimits limits;
    private final FakeIdentityProvider provider;
    private final Map<String, Supplier<Answer>> ways = new TreeMap<>();

    ProblemCodesTest(
            Environment environment,
            Stamps stamps,
            InMemoryWorld world,
            TestLimits limits,
            FakeIdentityProvider provider) {
        this.provider = provider;
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.stamps = stamps;
        this.world = world;
        this.limits = limits;
        var json = ada.with("Content-Type", "application/json");
        ways.put("invalid", () -> ada.post(ROOMS, "{}"));
        ways.put("malformed", () -> ada.post(ROOMS, "{"));
        ways.put("unauthenticated", () -> cast.stranger().get(ROOMS));
        ways.put("invalid_credentials", () -> cast.stranger().post("/api/v1/auth/login", Api.credentials("nobody")));
        ways.put("second_factor_required", () -> logInOfAnAppOwner("null"));
        ways.put("second_factor_invalid", () -> logInOfAnAppOwner("\"no code\""));
        ways.put("sign_in_failed", () -> cast.stranger().post("/api/v1/auth/identity/login", "{}"));
        ways.put("forbidden", () -> cast.person("grace").patch(cast.room(ada), "{}"));
        ways.put("not_found", () -> ada.get(NO_ROOM));
        ways.put("conflict", () -> ada.put(cast.room(ada) + "/members/me", "{\"role\": \"member\"}"));
        ways.put("username_taken", this::registeredTwice);
        ways.put("no_password", this::whereThereIsNoPassword);
        ways.put("too_large", () -> ada.post(ROOMS, " ".repeat(1024 * 1024 + 1)));
        ways.put("rate_limited", this::tooOften);
        ways.put("method_not_allowed", () -> ada.delete(ROOMS));
        ways.put("not_acceptable", () -> ada.with("Accept", "text/html").get(ROOMS));
        ways.put(
                "unsupported_media_type",
                () -> ada.with("Content-Type", "text/plain").send("POST", ROOMS, BodyPublishers.ofString("{}")));
        ways.put("unavailable", this::whileTheStoresAreDown);
        ways.put("internal", () -> json.get(TestNode.FOR_TESTS_ALONE));
    }

    private Answer whereThereIsNoPassword() {
        var bare = new Traveller(provider, "bare").newcomer(cast.stranger());
        return bare.post("/api/v1/users/me/deletion", "{\"password\": \"none\"}");
    }

    private Answer logInOfAnAppOwner(String code) {
        var name = AppOwner.of(cast.person("grace"), stamps)
                .person()
                .get("/api/v1/users/me")
                .text("/username");
        var form =
                "{\"username\": \"%s\", \"password\": \"%s\", \"code\": %s}".formatted(name, TestNode.PASSWORD, code);
        return cast.stranger().post("/api/v1/auth/login", form);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid,                422",
        "malformed,              400",
        "unauthenticated,        401",
        "invalid_credentials,    401",
        "second_factor_required, 401",
        "second_factor_invalid,  401",
        "sign_in_failed,         401",
        "forbidden,              403",
        "not_found,              404",
        "conflict,               409",
        "username_taken,         409",
        "no_password,            409",
        "too_large,              413",
        "rate_limited,           429",
        "method_not_allowed,     405",
        "not_acceptable,         406",
        "unsupported_media_type, 415",
        "unavailable,            503",
        "internal,               500"
    })
    void everyCodeHasItsStatus(String code, int status) {
        var answer = Objects.requireNonNull(ways.get(code)).get().isProblem(status, code);

        assertThat(ApiDocument.get().faults(answer.json(), ApiDocument.get().schema("Problem")))
                .isEmpty();
        assertThat(answer.json().has("errors")).isEqualTo(code.equals("invalid"));
    }

    @Test
    void theDocumentKnowsTheseCodesAndNoOthers() {
        var described =
                ApiDocument.get().schema("Problem").at("/properties/code/enum").valueStream();

        assertThat(described.map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(ways.keySet());
    }

    @Test
    void whoeverComesTooOftenIsToldWhenToComeBack() {
        assertThat(tooOften().header("Retry-After")).hasValue("7");
    }

    private Answer registeredTwice() {
        var name = cast.freshWord();
        cast.stranger().as(name);
        return cast.stranger().post("/api/v1/auth/register", Api.credentials(name));
    }

    private Answer tooOften() {
        limits.runDry();
        try {
            return ada.post(ROOMS, "{}");
        } finally {
            limits.fillUp();
        }
    }

    private Answer whileTheStoresAreDown() {
        world.goDown();
        try {
            return ada.get(ROOMS);
        } finally {
            world.comeBack();
        }
    }
}
