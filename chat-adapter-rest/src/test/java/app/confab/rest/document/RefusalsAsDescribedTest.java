package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.identities.FakeIdentityProvider;
import app.confab.application.kernel.Stamps;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.ServerRole;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestLimits;
import app.confab.rest.node.Traveller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/// What can go wrong with every call of a kind goes wrong with those calls that are described so, and with no
/// others.
@OverHttp
class RefusalsAsDescribedTest {
    private static final int TOO_MANY_BYTES = 1024 * 1024 + 1;

    private final Cast cast;
    private final Api admin;
    private final InMemoryWorld world;
    private final TestLimits limits;
    private final FakeIdentityProvider provider;

    RefusalsAsDescribedTest(
            Environment environment,
            Stamps stamps,
            Stores stores,
            InMemoryWorld world,
            TestLimits limits,
            FakeIdentityProvider provider) {
        this.cast = new Cast(environment, stamps);
        this.provider = provider;
        this.admin = traveller();
        var id = AccountId.parse(Cast.idOf(admin)).orElseThrow();
        stores.accountStandings().giveRole(id, ServerRole.ADMIN);
        this.world = world;
        this.limits = limits;
    }

    /// Somebody with every cookie that there is, who has no account by the identity that they have shown.
    private Api traveller() {
        var ada = new Traveller(provider, "refused").backFresh(cast.person("ada"));
        return ada.with("Cookie", ada.header("Cookie") + "; confab_departure=a.b.c; confab_refresh=unknown");
    }

    static Stream<Operation> operations() {
        return ApiDocument.get().operations().stream();
    }

    static Stream<Operation> closedOperations() {
        return operations().filter(Operation::isClosed);
    }

    @ParameterizedTest
    @MethodSource("closedOperations")
    void callsByNobody(Operation operation) {
        onlyAsDescribed(operation, 401, call(cast.stranger(), operation, example(operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesAndQueriesThatCannotBeRead(Operation operation) {
        var path = path(operation) + (operation.query().isEmpty() ? "" : "?query=%FF");

        onlyAsDescribed(operation, 400, call(admin, operation.method(), path, "application/json", "{"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void callersWhoTakeNoJson(Operation operation) {
        onlyAsDescribed(operation, 406, call(admin.with("Accept", "text/html"), operation, example(operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesThatAreTooLarge(Operation operation) {
        onlyAsDescribed(operation, 413, call(admin, operation, " ".repeat(TOO_MANY_BYTES)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesOfAnotherType(Operation operation) {
        onlyAsDescribed(operation, 415, call(admin, operation.method(), path(operation), "text/plain", "text"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void inputThatBreaksARule(Operation operation) {
        var path = operation.pathWith(name -> name.equals("emoji") ? "smile" : SomeValues.of(name));

        onlyAsDescribed(
                operation,
                422,
                call(admin, operation.method(), path + "?limit=0", "application/json", "[\"no object\"]"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void idsThatNameNothing(Operation operation) {
        onlyAsDescribed(operation, 404, call(admin, operation, example(operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void callersWhoDoItTooOften(Operation operation) {
        limits.runDry();
        try {
            onlyAsDescribed(operation, 429, call(admin, operation, example(operation)));
        } finally {
            limits.fillUp();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void storesThatAreDown(Operation operation) {
        world.goDown();
        provider.goDown();
        try {
            onlyAsDescribed(operation, 503, call(admin, operation, example(operation)));
        } finally {
            provider.comeBack();
            world.comeBack();
        }
    }

    private static void onlyAsDescribed(Operation operation, int status, Answer answer) {
        assertThat(answer.status() == status)
                .as(answer.body())
                .isEqualTo(operation.statuses().contains(status));
    }

    private static String example(Operation operation) {
        return operation.body().isPresent() ? operation.exampleBody().toString() : "";
    }

    private static String path(Operation operation) {
        return operation.pathWith(SomeValues::of);
    }

    private static Answer call(Api api, Operation operation, String body) {
        return call(api, operation.method(), path(operation), "application/json", body);
    }

    private static Answer call(Api api, String method, String path, String type, String body) {
        return api.with("Content-Type", type).send(method, path, BodyPublishers.ofString(body));
    }
}
