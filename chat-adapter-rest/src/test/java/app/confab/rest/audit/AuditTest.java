package app.confab.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// What is on record of what people did over HTTP, and who reads it.
@OverHttp
class AuditTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String ME = "/api/v1/users/me";

    private final Cast cast;
    private final PinnedStamps clock;
    private final Api boss;
    private final String name;
    private final Api ada;
    private final String adaId;

    AuditTest(Environment environment, PinnedStamps clock) {
        this.cast = new Cast(environment, clock);
        this.clock = clock;
        this.boss = cast.admin();
        clock.tick();
        this.name = "ada." + cast.freshWord();
        this.ada = cast.stranger().as(name);
        this.adaId = Cast.idOf(ada);
    }

    @Test
    void adminsReadWhatHasHappened() {
        cast.stranger()
                .with("X-Request-Id", "login-of-ada")
                .with("User-Agent", "curl/8.14.1")
                .post(LOGIN, Api.credentials(name))
                .is(200);

        var event = found("kind=login.succeeded&account=" + adaId).getFirst();

        assertThat(event.at("/kind").asString()).isEqualTo("login.succeeded");
        assertThat(event.at("/actor/username").asString()).isEqualTo(name);
        assertThat(event.at("/subject/id").asString()).isEqualTo(adaId);
        assertThat(event.at("/requestId").asString()).isEqualTo("login-of-ada");
        assertThat(event.at("/detail").asString()).isEqualTo("curl");
        assertThat(event.at("/address").asString()).isNotEmpty();
    }

    @Test
    void aNewcomerIsOnRecord() {
        var event = about(adaId).getFirst();

        assertThat(event.at("/kind").asString()).isEqualTo("account.registered");
        assertThat(event.at("/actor/id").asString()).isEqualTo(adaId);
    }

    @Test
    void nobodyElseMayReadIt() {
        ada.get(AUDIT).isProblem(403, "forbidden");
        cast.stranger().get(AUDIT).isProblem(401, "unauthenticated");
    }

    @Test
    void ofAFailedLoginTheAccountIsOnRecordButNothingThatWasTyped() {
        var guess = "the password of " + cast.freshWord();
        var login = "{\"username\": \"%s\", \"password\": \"%s\"}";
        cast.stranger().post(LOGIN, login.formatted(name, guess)).is(401);
        clock.tick();
        cast.stranger()
                .with("X-Request-Id", "into-the-wrong-field")
                .post(LOGIN, login.formatted(guess, name))
                .is(401);

        var latest = boss.get(AUDIT + "?kind=login.failed").is(200);
        var events = latest.json().get("items").valueStream().toList();

        assertThat(latest.body()).doesNotContain(guess);
        assertThat(events.getFirst().at("/requestId").asString()).isEqualTo("into-the-wrong-field");
        assertThat(events.getFirst().has("subject")).isFalse();
        assertThat(events.getFirst().has("actor")).isFalse();
        assertThat(events.get(1).at("/subject/id").asString()).isEqualTo(adaId);
        assertThat(events.get(1).has("actor")).isFalse();
    }

    @Test
    void whatConcernsSessionsAndPasswordsIsOnRecord() {
        var elsewhere = cast.stranger().post(LOGIN, Api.credentials(name)).is(200);
        clock.tick();
        cast.stranger()
                .with("Cookie", "confab_refresh=" + elsewhere.cookieValue("confab_refresh"))
                .post("/api/v1/auth/logout")
                .is(204);
        clock.tick();
        cast.stranger().post(LOGIN, Api.credentials(name)).is(200);
        clock.tick();
        ada.delete(ME + "/sessions").is(204);
        clock.tick();
        var form = "{\"currentPassword\": \"%s\", \"newPassword\": \"battery staple\"}";
        ada.post(ME + "/password", form.formatted("wrong horse")).is(422);
        clock.tick();
        ada.post(ME + "/password", form.formatted("correct horse")).is(204);

        assertThat(about(adaId).stream()
                        .map(event -> event.get("kind").asString())
                        .limit(6))
                .containsExactly(
                        "password.changed",
                        "password.wrong",
                        "session.ended",
                        "login.succeeded",
                        "session.logged_out",
                        "login.succeeded");
    }

    @Test
    void aStolenRefreshTokenIsOnRecord() {
        var stolen = cast.stranger().post(LOGIN, Api.credentials(name)).is(200).cookieValue("confab_refresh");
        var second = refreshed(stolen).cookieValue("confab_refresh");
        refreshed(second);
        clock.passes(Duration.ofSeconds(11));

        cast.stranger()
                .with("Cookie", "confab_refresh=" + stolen)
                .post("/api/v1/auth/refresh")
                .is(401);

        assertThat(about(adaId).getFirst().get("kind").asString()).isEqualTo("session.token_reused");
    }

    @Test
    void whatAdminsDoIsOnRecord() {
        var account = "/api/v1/accounts/" + adaId;
        boss.put(account + "/role", "{\"role\": \"admin\"}").is(200);
        clock.tick();
        boss.put(account + "/role", "{\"role\": \"member\"}").is(200);
        clock.tick();
        boss.delete(account + "/sessions").is(204);
        clock.tick();
        boss.post(account + "/password-reset").is(201);
        clock.tick();
        boss.put(account + "/deactivation").is(200);
        clock.tick();
        boss.delete(account + "/deactivation").is(200);

        var events = about(adaId);
        assertThat(events.stream().map(event -> event.get("kind").asString()).limit(6))
                .containsExactly(
                        "account.reactivated",
                        "account.deactivated",
                        "password.reset",
                        "session.ended",
                        "role.changed",
                        "role.changed");
        assertThat(events.get(5).at("/detail").asString()).isEqualTo("admin");
        assertThat(events.getFirst().at("/actor/id").asString()).isEqualTo(Cast.idOf(boss));
        assertThat(events.getFirst().at("/subject/id").asString()).isEqualTo(adaId);
    }

    @Test
    void invitesAndTheServersNameAreOnRecord() {
        var invite = boss.post("/api/v1/invites", "{}").is(201).text("/invite/id");
        clock.tick();
        boss.delete("/api/v1/invites/" + invite).is(204);
        clock.tick();
        boss.put("/api/v1/server/name", "{\"name\": \"Engines\"}").is(200);

        assertThat(found("actor=" + Cast.idOf(boss)).stream()
                        .map(event -> event.get("kind").asString())
                        .limit(3))
                .containsExactly("server.changed", "invite.revoked", "invite.created");
    }

    @Test
    void onePageFollowsTheOther() {
        cast.stranger().post(LOGIN, Api.credentials(name)).is(200);
        clock.tick();
        cast.stranger().post(LOGIN, Api.credentials(name)).is(200);
        var all = about(adaId);

        var first = boss.get(AUDIT + "?limit=1&account=" + adaId).is(200);
        var second = boss.get(AUDIT + "?limit=1&account=" + adaId + "&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.json().at("/items/0")).isEqualTo(all.get(0));
        assertThat(second.json().at("/items/0")).isEqualTo(all.get(1));
    }

    @Test
    void timesAreFromAMomentOnAndBeforeAnother() {
        clock.passes(Duration.ofSeconds(1));
        cast.stranger().post(LOGIN, Api.credentials(name)).is(200);
        var at = about(adaId).getFirst().get("at").asString();

        assertThat(found("account=" + adaId + "&from=" + at)).hasSize(1);
        assertThat(found("account=" + adaId + "&to=" + at))
                .noneMatch(event -> event.get("at").asString().equals(at));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=login, kind",
        "from=yesterday, from",
        "to=2026-11-23, to",
        "to=%2B999999-01-01T00:00:00Z, to",
        "cursor=made-up, cursor",
        "limit=101, limit",
    })
    void whatIsNoFilterIsInvalid(String query, String field) {
        assertThat(boss.get(AUDIT + "?" + query).isProblem(422, "invalid").invalidFields())
                .containsExactly(field);
    }

    private Answer refreshed(String cookie) {
        return cast.stranger()
                .with("Cookie", "confab_refresh=" + cookie)
                .post("/api/v1/auth/refresh")
                .is(200);
    }

    private List<JsonNode> about(String account) {
        return found("account=" + account);
    }

    private List<JsonNode> found(String query) {
        return boss.get(AUDIT + "?" + query)
                .is(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
