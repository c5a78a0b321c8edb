package app.confab.rest.administration;

import static app.confab.rest.node.Cast.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.document.ApiDocument;
import app.confab.rest.document.Operation;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

@OverHttp
class AccountsTest {
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String ME = "/api/v1/users/me";

    private final Cast cast;
    private final Api admin;
    private final String name;
    private final Api ada;
    private final String adas;

    AccountsTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.admin = cast.admin();
        this.name = "ada." + cast.freshWord();
        this.ada = cast.stranger().as(name);
        this.adas = ACCOUNTS + "/" + idOf(ada);
    }

    static Stream<Operation> operationsOfAdmins() {
        return ApiDocument.get().operations().stream()
                .filter(operation ->
                        operation.description().at("/tags/0").asString().equals("administration"))
                .filter(Operation::isClosed);
    }

    @ParameterizedTest
    @MethodSource("operationsOfAdmins")
    void aMemberIsRefusedWhateverTheyName(Operation operation) {
        var path = operation.pathWith(parameter -> idOf(ada));
        var body = operation.body().isPresent() ? operation.exampleBody().toString() : "";

        ada.with("Content-Type", "application/json")
                .send(operation.method(), path, BodyPublishers.ofString(body))
                .isProblem(403, "forbidden");
    }

    @Test
    void thereAreCallsForAdminsAlone() {
        assertThat(operationsOfAdmins()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everybodyIsFoundByName() {
        var found = admin.get(ACCOUNTS + "?query=" + name).is(200);

        assertThat(found.json().get("items")).hasSize(1);
        assertThat(found.text("/items/0/username")).isEqualTo(name);
        assertThat(found.text("/items/0/role")).isEqualTo("member");
    }

    @Test
    void anAdminMakesAnother() {
        assertThat(role("admin").is(200).text("/role")).isEqualTo("admin");
        ada.get(ACCOUNTS).is(200);

        assertThat(role("member").is(200).text("/role")).isEqualTo("member");
        ada.get(ACCOUNTS).isProblem(403, "forbidden");
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndCannotComeIn() {
        var room = cast.room(ada);
        cast.post(ada, room, "Hello");

        var shut = admin.put(adas + "/deactivation").is(200);

        assertThat(shut.text("/deactivatedAt")).isNotEmpty();
        ada.get(ME).isProblem(401, "unauthenticated");
        var refused = logIn().isProblem(401, "invalid_credentials");
        var wrong = cast.stranger().post("/api/v1/auth/login", Api.credentials("nobody"));
        assertThat(refused.text("/detail")).isEqualTo(wrong.text("/detail"));
        assertThat(admin.get("/api/v1/users?query=" + name).json().get("items")).isEmpty();
        assertThat(admin.get(room + "/messages").text("/items/0/body")).isEqualTo("Hello");
    }

    @Test
    void whoeverIsReactivatedLogsInAnew() {
        admin.put(adas + "/deactivation").is(200);

        var open = admin.delete(adas + "/deactivation").is(200);

        assertThat(open.json().has("deactivatedAt")).isFalse();
        ada.get(ME).isProblem(401, "unauthenticated");
        logIn().is(200);
    }

    @Test
    void allSessionsOfSomebodyEnd() {
        var phone = cast.stranger().asKnown(name);

        admin.delete(adas + "/sessions").is(204);

        ada.get(ME).isProblem(401, "unauthenticated");
        phone.get(ME).isProblem(401, "unauthenticated");
        logIn().is(200);
    }

    @Test
    void aTemporaryPasswordTakesThePlaceOfAForgottenOne() {
        var temporary = admin.post(adas + "/password-reset").is(201).text("/temporaryPassword");

        ada.get(ME).isProblem(401, "unauthenticated");
        logIn().isProblem(401, "invalid_credentials");
        cast.stranger()
                .post("/api/v1/auth/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, temporary))
                .is(200);
    }

    private Answer role(String role) {
        return admin.put(adas + "/role", "{\"role\": \"%s\"}".formatted(role));
    }

    private Answer logIn() {
        return cast.stranger().post("/api/v1/auth/login", Api.credentials(name));
    }
}
