package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/// Ids are no keys: whoever knows all of somebody's ids gets nowhere with them, on no path that takes one.
@OverHttp
class StrangersTest {
    private final Cast cast;

    StrangersTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
    }

    static Stream<Operation> operationsWithIds() {
        return ApiDocument.get().operations().stream()
                .filter(operation -> operation.path().contains("Id}"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithIds")
    void whatIsOtherPeoplesIsNotThereAndWhatIsForAdminsIsForbidden(Operation operation) {
        var ada = cast.person("ada");
        var ids = idsOf(ada);
        var mallory = cast.person("mallory");

        var answer = mallory.with("Content-Type", "application/json")
                .send(
                        operation.method(),
                        operation.pathWith(name -> Objects.requireNonNull(ids.get(name), name)),
                        BodyPublishers.ofString(
                                operation.body().isPresent()
                                        ? operation.exampleBody().toString()
                                        : ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(isForAdmins(operation) ? 403 : 404);
        assertThat(ada.get(Cast.ROOMS).is(200).json().at("/items")).hasSize(1);
    }

    /// A private room with a message in it, and everything else of hers that has an id.
    private Map<String, String> idsOf(Api person) {
        var room = cast.room(person, "private");
        var message = cast.messageIn(room, person);
        var me = Cast.idOf(person);
        return Map.of(
                "roomId", lastPart(room),
                "messageId", lastPart(message),
                "emoji", SomeValues.of("emoji"),
                "userId", me,
                "accountId", me,
                "sessionId", person.get("/api/v1/users/me/sessions").is(200).text("/items/0/id"),
                "inviteId", cast.admin().post("/api/v1/invites", "{}").is(201).text("/invite/id"));
    }

    private static boolean isForAdmins(Operation operation) {
        return operation.path().startsWith("/api/v1/accounts")
                || operation.path().startsWith("/api/v1/invites");
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
