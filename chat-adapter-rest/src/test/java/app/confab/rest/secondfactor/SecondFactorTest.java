package app.confab.rest.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.AppOwner;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// A second factor over HTTP.
@OverHttp
class SecondFactorTest {
    private static final String ME = "/api/v1/users/me";
    private static final String OWN = ME + "/second-factor";

    private final Cast cast;
    private final PinnedStamps clock;
    private final Api ada;
    private final String name;

    SecondFactorTest(Environment environment, PinnedStamps clock) {
        this.cast = new Cast(environment, clock);
        this.clock = clock;
        this.ada = cast.person("ada");
        this.name = ada.get(ME).text("/username");
    }

    private Answer logIn(String code) {
        var form =
                "{\"username\": \"%s\", \"password\": \"%s\", \"code\": %s}".formatted(name, TestNode.PASSWORD, code);
        return cast.stranger().post("/api/v1/auth/login", form);
    }

    private static String proof(String password, String code) {
        return "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(password, code);
    }

    private static void assertWrong(String field, String code, Answer answer) {
        answer.isProblem(422, "invalid");
        assertThat(answer.invalidFields()).containsExactly(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void whoeverHasNoneIsToldSoAndLogsInAsEver() {
        assertThat(ada.get(OWN).is(200).json().toString()).isEqualTo("{\"enabled\":false,\"recoveryCodesLeft\":0}");

        logIn("null").is(200);
        logIn("\"whatever\"").is(200);
    }

    @Test
    void onceItIsConfirmedThePasswordAloneIsNotEnough() {
        var owner = AppOwner.of(ada, clock);

        var state = ada.get(OWN).is(200);
        assertThat(state.json().get("enabled").asBoolean()).isTrue();
        assertThat(state.json().get("recoveryCodesLeft").asInt()).isEqualTo(10);
        assertThat(ada.get(ME).json().get("secondFactor").asBoolean()).isTrue();
        var refused = logIn("null").isProblem(401, "second_factor_required");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        logIn("\"000000\"").isProblem(401, "second_factor_invalid");
        logIn("\"" + owner.nextCode() + "\"").is(200);
        logIn("\"" + owner.nextCode() + "\"").isProblem(401, "second_factor_invalid");
    }

    @Test
    void aWrongPasswordReadsAsEver() {
        var owner = AppOwner.of(ada, clock);
        var form = "{\"username\": \"%s\", \"password\": \"wrong horse\", \"code\": \"%s\"}"
                .formatted(name, owner.nextCode());

        cast.stranger().post("/api/v1/auth/login", form).isProblem(401, "invalid_credentials");
    }

    @Test
    void anAppReadsWhereAndWhoseItIs() {
        var proposal = ada.post(OWN, "{\"password\": \"%s\"}".formatted(TestNode.PASSWORD))
                .is(201);

        assertThat(proposal.text("/uri"))
                .startsWith("otpauth://totp/")
                .contains(":" + name + "?secret=" + proposal.text("/secret") + "&issuer=");
        assertThat(proposal.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void aRecoveryCodeLogsInOnce() {
        var owner = AppOwner.begun(ada, clock);
        var code = "\"" + owner.confirm().getFirst() + "\"";

        logIn(code).is(200);
        logIn(code).isProblem(401, "second_factor_invalid");
        assertThat(ada.get(OWN).json().get("recoveryCodesLeft").asInt()).isEqualTo(9);
    }

    @Test
    void whoeverGetsRidOfItShowsBoth() {
        var owner = AppOwner.of(ada, clock);
        assertWrong("password", "wrong_password", ada.post(OWN + "/removal", proof("wrong horse", owner.nextCode())));
        assertWrong("code", "wrong_code", ada.post(OWN + "/removal", proof(TestNode.PASSWORD, "000000")));

        ada.post(OWN + "/removal", proof(TestNode.PASSWORD, owner.nextCode())).is(204);

        logIn("null").is(200);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        var owner = AppOwner.begun(ada, clock);
        var old = owner.confirm();

        var renewed = ada.post(OWN + "/recovery-codes", proof(TestNode.PASSWORD, owner.nextCode()))
                .is(201);

        assertThat(renewed.json().get("recoveryCodes").valueStream().map(code -> code.asString()))
                .hasSize(10)
                .doesNotContainAnyElementsOf(old);
        logIn("\"" + old.getFirst() + "\"").isProblem(401, "second_factor_invalid");
    }

    @Test
    void anAdminRemovesItAndSeesWhoHasOne() {
        AppOwner.of(ada, clock);
        var account = "/api/v1/accounts/" + Cast.idOf(ada);
        assertThat(hasOne()).isTrue();
        cast.person("grace").delete(account + "/second-factor").isProblem(403, "forbidden");

        cast.admin().delete(account + "/second-factor").is(204);
        cast.admin().delete(account + "/second-factor").is(204);

        assertThat(hasOne()).isFalse();
        logIn("null").is(200);
    }

    @Test
    void anAdminsOwnGoesWithPasswordAndCodeAlone() {
        var own = "/api/v1/accounts/" + Cast.idOf(cast.admin()) + "/second-factor";

        cast.admin().delete(own).isProblem(403, "forbidden");
    }

    private boolean hasOne() {
        var found = cast.admin()
                .get("/api/v1/accounts?query=" + name)
                .is(200)
                .json()
                .get("items");
        return List.copyOf(found.valueStream().toList())
                .getFirst()
                .get("secondFactor")
                .asBoolean();
    }
}
