package app.confab.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Nothing is coerced, cut or guessed.
@OverHttp
class StrictInputTest {
    private static final String ROOMS = "/api/v1/rooms";
    private static final int ONE_MIB = 1024 * 1024;

    private final Cast cast;
    private final Api ada;
    private final String room;

    StrictInputTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.room = ROOMS + "/" + cast.room(ada, "Engines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{'kind': 'public'}",
                "{\"kind\": \"public\", \"name\": \"a\", \"name\": \"b\"}",
                "{\"kind\": \"public\", \"name\": \"a\", \"x\": {\"y\": 1, \"y\": 2}}",
                "{\"kind\": \"public\", \"name\": \"a\"} {}",
                "{\"kind\": \"public\", \"name\": \"a\",}",
                "{\"kind\": \"public\", \"name\": \"a\"} // so",
                "{\"kind\": \"public\", \"name\": \"tab\there\"}",
                "{\"kind\": \"public\", \"name\": NaN}",
                "{\"kind\": \"public\", \"name\": 007}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        ada.post(ROOMS, body).isProblem(400, "malformed");
    }

    @Test
    void whatIsNoUtf8IsMalformed() {
        var json = ada.with("Content-Type", "application/json");
        var latin1 = "{\"kind\": \"public\", \"name\": \"Gr\u00FC\u00DFe\"}".getBytes(StandardCharsets.ISO_8859_1);
        var utf16 = "{\"kind\": \"public\", \"name\": \"a\"}".getBytes(StandardCharsets.UTF_16BE);
        var loneSurrogate = "{\"kind\": \"public\", \"name\": \"???\"}".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 3; i++) {
            loneSurrogate[loneSurrogate.length - 5 + i] =
                    (byte) List.of(0xED, 0xA0, 0x80).get(i).intValue();
        }

        for (var bytes : List.of(latin1, utf16, loneSurrogate)) {
            json.send("POST", ROOMS, BodyPublishers.ofByteArray(bytes)).isProblem(400, "malformed");
        }
        ada.get(ROOMS + "/public?query=%FF").isProblem(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[]                                                    | ''",
                "\"text\"                                              | ''",
                "null                                                  | ''",
                "{}                                                    | kind,name",
                "{\"kind\": null, \"name\": null}                      | kind,name",
                "{\"kind\": \"secret\", \"name\": \"a\"}               | kind",
                "{\"kind\": \"PUBLIC\", \"name\": \"a\"}               | kind",
                "{\"kind\": \"public\", \"name\": 7}                   | name",
                "{\"kind\": \"public\", \"name\": true}                | name",
                "{\"kind\": \"public\", \"name\": [\"a\"]}             | name",
                "{\"kind\": \"public\", \"name\": \"\"}                | name",
                "{\"kind\": \"public\", \"name\": \" \\u00a0\\u3000\"} | name",
                "{\"kind\": \"public\", \"name\": \"a\\u0007\"}        | name",
                "{\"kind\": \"public\", \"name\": \"a\\ud800\"}        | name",
                "{\"kind\": 1, \"name\": {}, \"topic\": 3}             | kind,name,topic"
            })
    void everyFaultyFieldIsNamed(String body, String fields) {
        var answer = ada.post(ROOMS, body).isProblem(422, "invalid");

        assertThat(String.join(",", answer.invalidFields())).isEqualTo(fields.replace("''", ""));
    }

    @Test
    void aFaultyNameAndAFaultyPasswordAreNamedTogether() {
        var answer = cast.stranger().post("/api/v1/auth/register", """
                        {"username": "no spaces", "password": "short", "displayName": "\\u0000"}
                        """).isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("username", "password", "displayName");
    }

    @Test
    void unknownFieldsAreIgnored() {
        ada.post(ROOMS, "{\"kind\": \"public\", \"name\": \"a\", \"future\": [1, {\"a\": null}]}")
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1.5",
                "1e0",
                "\"1\"",
                "true",
                "[1]",
                "{}",
                "null",
                "0",
                "-1",
                "9223372036854775808",
                "1e400"
            })
    void aSeqIsAnIntegerFromOneOn(String seq) {
        var answer = ada.put(room + "/read", "{\"seq\": " + seq + "}").isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("seq");
    }

    @ParameterizedTest
    @CsvSource({
        "/messages?limit=abc,             limit",
        "/messages?limit=0,               limit",
        "/messages?limit=101,             limit",
        "/messages?limit=-1,              limit",
        "/messages?limit=1.0,             limit",
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
    void queriesAreAsStrict(String path, String fields) {
        var answer = ada.get(room + path).isProblem(422, "invalid");

        assertThat(String.join(";", answer.invalidFields())).isEqualTo(fields);
    }

    @Test
    void theLargestLimitsAreFine() {
        ada.get(room + "/messages?limit=100").is(200);
        ada.get(room + "/events?limit=500").is(200);
        ada.get(room + "/members?limit=100").is(200);
        ada.get(ROOMS + "/public?limit=100&query=&cursor=").is(200);
    }

    @Test
    void aBodyIsAtMostOneMebibyte() {
        var atMost = ada.post(ROOMS, bodyOf(ONE_MIB)).isProblem(422, "invalid");
        assertThat(atMost.invalidFields()).containsExactly("name");

        ada.post(ROOMS, bodyOf(ONE_MIB + 1)).isProblem(413, "too_large");
    }

    @Test
    void aBodyOfUnknownLengthIsCountedAsItComes() {
        var json = ada.with("Content-Type", "application/json");

        chunked(json, ONE_MIB).isProblem(422, "invalid");
        chunked(json, ONE_MIB + 1).isProblem(413, "too_large");
    }

    @Test
    void aPathIdThatIsNoIdIsNotFound() {
        for (var id : List.of("7", "no-id", "%20", "019ab000000070008000000000000000", "1-1-1-1-1", "a;b=c")) {
            ada.get(ROOMS + "/" + id + "/messages").isProblem(404, "not_found");
        }
        ada.put(room + "/members/nobody").isProblem(404, "not_found");
    }

    private static Answer chunked(Api api, int bytes) {
        var content = bodyOf(bytes).getBytes(StandardCharsets.UTF_8);
        return api.send("POST", ROOMS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
    }

    private static String bodyOf(int bytes) {
        var frame = "{\"kind\": \"public\", \"name\": \"\"}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
    }
}
