package app.confab.rest.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// Changing one's password over HTTP.
@OverHttp
class PasswordTest {
    private static final String ME = "/api/v1/users/me";
    private static final String NEW = "battery staple";

    private final Cast cast;
    private final String name;
    private final Api laptop;
    private final Api phone;

    PasswordTest(Environment environment, PinnedStamps clock) {
        this.cast = new Cast(environment, clock);
        this.name = "ada." + cast.freshWord();
        this.laptop = cast.stranger().as(name);
        this.phone = cast.stranger().withToken(logIn("correct horse").is(200).text("/accessToken"));
    }

    @Test
    void whoeverChangesItStaysAndEverybodyElseIsOut() {
        change("correct horse", NEW).is(204);

        laptop.get(ME).is(200);
        phone.get(ME).isProblem(401, "unauthenticated");
        logIn("correct horse").isProblem(401, "invalid_credentials");
        logIn(NEW).is(200);
    }

    @Test
    void aWrongPresentPasswordIsNoExpiredToken() {
        var answer = change("wrong horse", NEW).isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("currentPassword");
        assertThat(answer.text("/errors/0/code")).isEqualTo("wrong_password");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        phone.get(ME).is(200);
        logIn("correct horse").is(200);
    }

    @Test
    void theNewOneObeysTheRules() {
        assertThat(change("correct horse", "short").isProblem(422, "invalid").invalidFields())
                .containsExactly("newPassword");
    }

    private Answer change(String current, String next) {
        var form = "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, next);
        return laptop.post(ME + "/password", form);
    }

    private Answer logIn(String password) {
        var form = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return cast.stranger().post("/api/v1/auth/login", form);
    }
}
