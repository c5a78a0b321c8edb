package app.confab.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Nothing in a query or a path is coerced, cut or guessed.
@OverHttp
class StrictQueriesTest {
    private static final String ROOMS = "/api/v1/rooms";

    private final Api ada;
    private final String room;

    StrictQueriesTest(Environment environment, Stamps stamps) {
        var cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.room = cast.room(ada);
    }

    @ParameterizedTest
    @CsvSource({
        "/messages?limit=abc,             limit",
        "/messages?limit=0,               limit",
        "/messages?limit=101,             limit",
        "/messages?limit=-1,              limit",
        "/messages?limit=1.0,             limit",
        "/messages?limit=01,              limit",
        "/messages?limit=%2B1,            limit",
        "/messages?limit=+1,              limit",
        "/messages?limit=%D9%A1,          limit",
        "/messages?limit,                 limit",
        "/messages?before=9223372036854775808, before",
        "/messages?limit=,                limit",
        "/messages?limit=1&limit=1,       limit",
        "/messages?limit=99999999999999999999, limit",
        "/messages?before=x&limit=0,      before;limit",
        "/messages?before=-1,             before",
        "/messages?before=5&after=1,      before",
        "/messages?before=5&around=1,     before",
        "/messages?after=5&around=1,      before",
        "/events?limit=501,               limit",
        "/events?limit=0,                 limit",
        "/events?after=1.5,               after",
        "/members?limit=101,              limit"
    })
    void everyFaultyFieldIsNamed(String path, String fields) {
        var answer = ada.get(room + path).isProblem(422, "invalid");

        assertThat(String.join(";", answer.invalidFields())).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/public", "/users"})
    void aQueryIsATextLikeOthers(String list) {
        for (var query : List.of("%00", "%07", "a%0Ab", "%C2%85", "x".repeat(81))) {
            assertThat(ada.get("/api/v1" + list + "?query=" + query)
                            .isProblem(422, "invalid")
                            .invalidFields())
                    .containsExactly("query");
        }
        for (var query : List.of("%FF", "%C3%28", "%ED%A0%80", "%C0%AF")) {
            ada.get("/api/v1" + list + "?query=" + query).isProblem(400, "malformed");
            ada.get("/api/v1" + list + "?" + query + "=").isProblem(400, "malformed");
        }
        ada.get("/api/v1" + list + "?query=" + "%F0%9D%84%9E".repeat(80)).is(200);
        ada.get("/api/v1" + list + "?&&query=a+b%20c&unknown=%20&").is(200);
    }

    @Test
    void theLargestLimitsAreFine() {
        ada.get(room + "/messages?limit=100").is(200);
        ada.get(room + "/events?limit=500").is(200);
        ada.get(room + "/members?limit=100").is(200);
        ada.get("/api/v1/users?limit=100").is(200);
        ada.get(room + "/messages?before=9223372036854775807").is(200);
        ada.get(ROOMS + "/public?limit=100&query=&cursor=").is(200);
    }

    @Test
    void aPathIdThatIsNoIdIsNotFound() {
        for (var id : List.of("7", "no-id", "%20", "019ab000000070008000000000000000", "1-1-1-1-1", "a;b=c")) {
            ada.get(ROOMS + "/" + id + "/messages").isProblem(404, "not_found");
        }
        ada.put(room + "/members/nobody").isProblem(404, "not_found");
        ada.get(ROOMS + "/direct").isProblem(404, "not_found");
        ada.patch(ROOMS + "/public", "{}").isProblem(404, "not_found");
    }
}
