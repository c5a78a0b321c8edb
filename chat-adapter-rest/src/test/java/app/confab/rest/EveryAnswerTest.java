package app.confab.rest;

import static app.confab.rest.node.Cast.NO_ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/// What every answer has, whatever was asked.
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class EveryAnswerTest {
    private final Api stranger;
    private final Api ada;

    EveryAnswerTest(Environment environment, Stamps stamps) {
        var cast = new Cast(environment, stamps);
        this.stranger = cast.stranger();
        this.ada = cast.person("ada");
    }

    @Test
    void aSaneRequestIdIsKept() {
        var id = "Az09._-".repeat(18);

        assertThat(stranger.with("X-Request-Id", id).get("/api/v1/rooms").isProblem(401, "unauthenticated"))
                .extracting(answer -> answer.text("/requestId"))
                .isEqualTo(id);
        assertThat(ada.with("X-Request-Id", id).get("/api/v1/rooms").is(200).header("X-Request-Id"))
                .hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "<script>", "a/b", "\u00FC"})
    void anyOtherRequestIdIsReplaced(String id) {
        assertThat(ada.with("X-Request-Id", id).get("/api/v1/rooms").header("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).matches("[0-9a-f-]{36}"));
        assertThat(ada.with("X-Request-Id", "x".repeat(129))
                        .get("/api/v1/rooms")
                        .header("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).hasSize(36));
    }

    @Test
    void everyAnswerHasARequestId() {
        for (var path : new String[] {"/", "/error", "/api/v1/rooms", "/api/v1/nothing", "/ws/chat", "/a;b"}) {
            assertThat(stranger.get(path).header("X-Request-Id")).as(path).isPresent();
        }
    }

    @Test
    void everyLogLineOfARequestSaysWhichOneAndWhoCalls() {
        var account = ada.get("/api/v1/users/me").text("/id");

        var logged = ada.with("X-Request-Id", "r-1").get("/api/v1/faulty/log").is(200);

        assertThat(logged.text("/requestId")).isEqualTo("r-1");
        assertThat(logged.text("/accountId")).isEqualTo(account);
    }

    @Test
    void answersOfTheApiAreStoredByNobody() {
        var answers = new Answer[] {
            ada.get("/api/v1/rooms").is(200),
            stranger.get("/api/v1/rooms").is(401),
            ada.get("/api/v1/nothing").is(404),
            stranger.post("/api/v1/auth/logout").is(204)
        };

        for (var answer : answers) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("Content-Security-Policy")).hasValue("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rooms", "/api/v1/users/me", "/index.html"})
    void browsersAreToldToBeCareful(String path) {
        var answer = ada.get(path);

        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy")).isPresent();
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aClientServedElsewhereMayAskAhead() {
        var answer = preflight(TestNode.CORS_ORIGIN).is(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(TestNode.CORS_ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("PUT", "PATCH", "DELETE"));
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers)
                        .containsIgnoringCase("Authorization")
                        .containsIgnoringCase("Content-Type"));
        assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://app.example.com.evil.example",
                "http://app.example.com",
                "https://app.example.com:444",
                "null"
            })
    void otherPagesGetNoPermission(String origin) {
        assertThat(preflight(origin).header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(ada.with("Origin", origin).get("/api/v1/rooms").is(200).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aClientThatTakesNoJsonIsToldBeforeAnythingHappens() {
        var before = ada.get("/api/v1/rooms").json().at("/items").size();

        ada.with("Accept", "text/html")
                .post("/api/v1/rooms", "{\"kind\": \"public\", \"name\": \"a\"}")
                .isProblem(406, "not_acceptable");

        assertThat(ada.get("/api/v1/rooms").json().at("/items").size()).isEqualTo(before);
    }

    @Test
    void aFaultOfOursIsLoggedOnceAndLeaksNothing(CapturedOutput output) {
        var answer = ada.get("/api/v1/faulty").isProblem(500, "internal");

        assertThat(answer.body()).doesNotContain("hunter2", "IllegalState");
        assertThat(output.getAll().split("hunter2", -1)).hasSize(2);
    }

    @Test
    void aClientThatHungUpIsNoFault(CapturedOutput output) {
        ada.get("/api/v1/faulty/gone").is(200);

        assertThat(output.getAll()).doesNotContain("the client is gone");
    }

    @Test
    void aBodyThatNobodyReadsDoesNotBreakTheConnection() {
        var large = BodyPublishers.ofString("x".repeat(3_000_000));

        for (var i = 0; i < 5; i++) {
            stranger.send("POST", "/api/v1/rooms", large).isProblem(401, "unauthenticated");
            ada.send("DELETE", NO_ROOM + "/members/me", large).isProblem(404, "not_found");
            ada.with("Content-Type", "application/json")
                    .send("POST", "/api/v1/rooms", large)
                    .isProblem(413, "too_large");
        }
    }

    private Answer preflight(String origin) {
        return stranger.with("Origin", origin)
                .with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "authorization, content-type")
                .send("OPTIONS", "/api/v1/rooms", BodyPublishers.noBody());
    }
}
