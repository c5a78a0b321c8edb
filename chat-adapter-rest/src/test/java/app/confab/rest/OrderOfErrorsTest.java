package app.confab.rest;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/// Of several things that are wrong, the wire contract says which one is answered: 401, then 400/405/413/415,
/// then 422, 404, 403, 409.
@OverHttp
class OrderOfErrorsTest {
    private static final String UNKNOWN = "019ab000-0000-7000-8000-000000000000";

    private final Api stranger;
    private final Api grace;
    private final String adasRoom;

    OrderOfErrorsTest(Environment environment, Stamps stamps) {
        var cast = new Cast(environment, stamps);
        this.stranger = cast.stranger();
        this.grace = cast.person("grace");
        this.adasRoom = cast.room(cast.person("ada"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // who     | method | path                      | type             | body          | answer
                "stranger  | GET    | /rooms                    | application/json | {}            | 401 unauthenticated",
                "stranger  | POST   | /rooms                    | application/json | {             | 401 unauthenticated",
                "stranger  | POST   | /rooms                    | text/plain       | {}            | 401 unauthenticated",
                "stranger  | PATCH  | /rooms/public             | application/json | {}            | 401 unauthenticated",
                "stranger  | GET    | /no/such/path             | application/json | {}            | 401 unauthenticated",
                "stranger  | GET    | /auth                     | application/json | {}            | 401 unauthenticated",
                "stranger  | POST   | /auth/login/              | application/json | {}            | 401 unauthenticated",
                "stranger  | GET    | /auth/login               | application/json | {}            | 405 method_not_allowed",
                "stranger  | POST   | /auth/login               | text/plain       | {             | 415 unsupported_media_type",
                "stranger  | POST   | /auth/login               | application/json | {             | 400 malformed",
                "stranger  | POST   | /auth/login               | application/json | {}            | 422 invalid",
                "grace     | POST   | /rooms/UNKNOWN/messages   | application/json | {             | 400 malformed",
                "grace     | DELETE | /rooms/UNKNOWN/messages   | application/json | {             | 405 method_not_allowed",
                "grace     | PATCH  | /users/me/nothing         | application/json | {}            | 404 not_found",
                "grace     | POST   | /rooms/UNKNOWN/messages   | application/xml  | {}            | 415 unsupported_media_type",
                "grace     | POST   | /rooms/UNKNOWN/messages   | application/json | {}            | 422 invalid",
                "grace     | POST   | /rooms/no-id/messages     | application/json | {}            | 422 invalid",
                "grace     | GET    | /rooms/no-id/messages?limit=0 | application/json | {}        | 422 invalid",
                "grace     | GET    | /rooms/UNKNOWN/events?after=x | application/json | {}        | 422 invalid",
                "grace     | PUT    | /rooms/UNKNOWN/read       | application/json | {\"seq\": 0}  | 422 invalid",
                "grace     | PUT    | /rooms/no-id/members/me   | application/json | {\"role\": 1} | 422 invalid",
                "grace     | PUT    | /rooms/UNKNOWN/members/UNKNOWN | application/json | {}       | 404 not_found",
                "grace     | DELETE | /rooms/UNKNOWN/members/UNKNOWN | application/json | {}       | 404 not_found",
                "grace     | PUT    | /rooms/UNKNOWN/members/me | application/json | {\"role\": \"owner\"} | 404 not_found",
                "grace     | PUT    | /rooms/ADAS/members/no-id | application/json | {}            | 404 not_found",
                "grace     | PUT    | /rooms/ADAS/members/UNKNOWN | application/json | {}          | 404 not_found",
                "grace     | PUT    | /rooms/ADAS/read          | application/json | {\"seq\": 1}  | 403 forbidden",
                "grace     | DELETE | /rooms/ADAS/members/UNKNOWN | application/json | {}         | 404 not_found",
                "grace     | PATCH  | /rooms/UNKNOWN            | application/json | {             | 400 malformed",
                "grace     | PATCH  | /rooms/UNKNOWN            | application/json | {\"name\": 1} | 422 invalid",
                "grace     | PATCH  | /rooms/ADAS               | application/json | {\"name\": 1} | 422 invalid",
                "grace     | PATCH  | /rooms/ADAS               | application/json | {}            | 403 forbidden",
                "grace     | POST   | /rooms/ADAS/messages | application/json | {\"clientMessageId\": \"a\", \"body\": \"b\", \"replyTo\": 7} | 422 invalid",
                "grace     | POST   | /rooms/ADAS/messages | application/json | {\"clientMessageId\": \"a\", \"body\": \"b\", \"replyTo\": \"no-id\"} | 404 not_found",
                "grace     | POST   | /rooms/ADAS/messages | application/json | {\"clientMessageId\": \"a\", \"body\": \"b\"} | 403 forbidden",
                "grace     | PATCH  | /rooms/ADAS/messages/UNKNOWN | application/json | {\"body\": \"b\"} | 404 not_found",
                "grace     | PATCH  | /rooms/no-id/messages/no-id | application/json | {\"body\": \"\"} | 422 invalid",
                "grace     | DELETE | /rooms/ADAS/messages/UNKNOWN | application/json | {}       | 404 not_found",
                "grace     | PUT    | /rooms/UNKNOWN/messages/UNKNOWN/reactions/x | text/plain | x | 422 invalid",
                "grace     | PUT    | /rooms/ADAS/messages/UNKNOWN/reactions/%F0%9F%91%8D | text/plain | x | 404 not_found",
                "stranger  | TRACE  | /rooms                    | application/json | {}            | 401 unauthenticated",
                "stranger  | BREW   | /rooms                    | application/json | {}            | 401 unauthenticated",
                "stranger  | BREW   | /auth/login               | application/json | {}            | 405 method_not_allowed",
                "grace     | TRACE  | /rooms                    | application/json | {}            | 405 method_not_allowed",
                "grace     | BREW   | /rooms                    | application/json | {}            | 405 method_not_allowed"
            })
    void theFirstInTheOrderIsAnswered(String who, String method, String path, String type, String body, String answer) {
        var named = path.replace("UNKNOWN", UNKNOWN).replace("/rooms/ADAS", adasRoom.substring("/api/v1".length()));
        var expected = answer.split(" ", 2);

        var caller = who.equals("grace") ? grace : stranger;
        caller.with("Content-Type", type)
                .send(method, "/api/v1" + named, BodyPublishers.ofString(body))
                .isProblem(Integer.parseInt(expected[0]), expected[1]);
    }
}
