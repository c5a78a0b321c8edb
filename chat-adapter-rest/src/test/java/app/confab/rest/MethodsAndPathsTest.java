package app.confab.rest;

import static app.confab.rest.node.Cast.NO_ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.document.ApiDocument;
import app.confab.rest.document.Operation;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// What is asked of a path that is not there, or by a method that it does not know.
@OverHttp
class MethodsAndPathsTest {
    private final Api stranger;
    private final Api ada;

    MethodsAndPathsTest(Environment environment, Stamps stamps) {
        var cast = new Cast(environment, stamps);
        this.stranger = cast.stranger();
        this.ada = cast.person("ada");
    }

    static Stream<Operation> operations() {
        return ApiDocument.get().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aMethodThatAPathDoesNotKnowIsToldWhichOnesItDoes(Operation operation) {
        var path = operation.pathWith(_ -> "me");
        var known = operations()
                .filter(other -> other.path().equals(operation.path()))
                .map(Operation::method)
                .toList();

        for (var method : List.of("TRACE", "BREW", "PROPFIND", "post")) {
            var answer = ada.send(method, path, BodyPublishers.noBody()).isProblem(405, "method_not_allowed");

            assertThat(answer.header("Allow").map(allowed -> List.of(allowed.split(", ?"))))
                    .hasValueSatisfying(allowed -> assertThat(allowed).containsAll(known));
        }
    }

    @Test
    void whoeverAsksForTheHeadersAloneGetsThemAlone() {
        var head = ada.send("HEAD", "/api/v1/rooms", BodyPublishers.noBody()).is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).hasValue("application/json");
        assertThat(stranger.send("HEAD", "/api/v1/rooms", BodyPublishers.noBody())
                        .is(401)
                        .body())
                .isEmpty();
        assertThat(ada.send("HEAD", NO_ROOM, BodyPublishers.noBody()).is(404).body())
                .isEmpty();
        ada.send("HEAD", "/api/v1/auth/login", BodyPublishers.noBody()).is(405);
    }

    @Test
    void whoeverAsksWhatIsPossibleIsTold() {
        var options =
                ada.send("OPTIONS", "/api/v1/rooms", BodyPublishers.noBody()).is(200);

        assertThat(options.header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST", "HEAD", "OPTIONS"));
        assertThat(stranger.send("OPTIONS", "/api/v1/auth/login", BodyPublishers.noBody())
                        .is(200)
                        .header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
        stranger.send("OPTIONS", "/api/v1/rooms", BodyPublishers.noBody()).isProblem(401, "unauthenticated");
        ada.send("OPTIONS", "/api/v1/nothing", BodyPublishers.noBody()).isProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense", "application/xml;q=1.0", "application/json;q=7"})
    void whatIsWrongIsToldWhateverTheClientTakes(String accepted) {
        var picky = stranger.with("Accept", accepted);

        picky.get("/api/v1/rooms").isProblem(401, "unauthenticated");
        picky.post("/api/v1/auth/login", "{").isProblem(406, "not_acceptable");
        picky.delete("/api/v1/auth/login").isProblem(405, "method_not_allowed");
        picky.get("/error").isProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rooms/",
                "/api/v1/Rooms",
                "/api/v1",
                "/api/",
                "/api/v1/rooms.json",
                "/api/v1/users/me/",
                "/api/v2/rooms",
                "/api/v1/auth/login/x"
            })
    void whatIsNoPathIsNotFound(String path) {
        ada.get(path).isProblem(404, "not_found");
        stranger.get(path).isProblem(401, "unauthenticated");
    }
}
