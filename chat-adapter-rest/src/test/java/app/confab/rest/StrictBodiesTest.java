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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Nothing in a body is coerced, cut or guessed.
@OverHttp
class StrictBodiesTest {
    private static final String ROOMS = "/api/v1/rooms";
    private static final int ONE_MIB = 1024 * 1024;

    private final Cast cast;
    private final Api ada;
    private final String room;

    StrictBodiesTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
        this.room = cast.room(ada);
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
                "{\"kind\": \"public\", \"name\": 007}",
                "{\"kind\": \"public\", \"name\": \"a\u0000b\"}",
                "\uFEFF{\"kind\": \"public\", \"name\": \"a\"}",
                "{\"kind\": \"public\", \"name\": \"a\"}\u0000"
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
    void nestingHasAnEnd() {
        var deep = "[".repeat(400) + "]".repeat(400);
        ada.post(ROOMS, "{\"kind\": \"public\", \"name\": \"a\", \"x\": %s}".formatted(deep))
                .is(201);

        ada.post(ROOMS, "[".repeat(200_000)).isProblem(400, "malformed");
        ada.post(ROOMS, "{\"x\":".repeat(100_000) + "1" + "}".repeat(100_000)).isProblem(400, "malformed");
    }

    @Test
    void aNumberOfThousandsOfDigitsIsNotRead() {
        ada.put(room + "/read", "{\"seq\": %s}".formatted("9".repeat(100_000))).isProblem(400, "malformed");
        ada.put(room + "/read", "{\"seq\": 1e%s}".formatted("9".repeat(900))).isProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=UTF-16",
                "application/json;charset=iso-8859-1",
                "application/json; charset=no-such",
                "application/problem+json",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/json",
                "application/*",
                "*/*",
                "json",
                ";"
            })
    void bodiesOfOtherTypesAndCharsetsAreNotGuessed(String type) {
        var paths = Map.of("POST", ROOMS, "PATCH", room, "PUT", room + "/members/me");

        paths.forEach((method, path) -> ada.with("Content-Type", type)
                .send(method, path, BodyPublishers.ofString("{\"kind\": \"public\", \"name\": \"a\"}"))
                .isProblem(415, "unsupported_media_type"));
    }

    @Test
    void formsAreNotTakenApart() {
        var form = ada.with("Content-Type", "application/x-www-form-urlencoded");
        var nonsense = BodyPublishers.ofString("%zz&a=%ff");

        form.send("POST", ROOMS, nonsense).isProblem(415, "unsupported_media_type");
        form.send("PATCH", room, nonsense).isProblem(415, "unsupported_media_type");
        form.send("PUT", room + "/members/me", nonsense).isProblem(415, "unsupported_media_type");
        form.send("DELETE", room + "/members/me", nonsense).is(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "APPLICATION/JSON",
                "application/json; version=7"
            })
    void otherParametersOfTheTypeAreIgnored(String type) {
        ada.with("Content-Type", type)
                .send("POST", ROOMS, BodyPublishers.ofString("{\"kind\": \"public\", \"name\": \"a\"}"))
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip", "utf-8"})
    void compressedBodiesAreNotTaken(String coding) {
        ada.with("Content-Encoding", coding)
                .post(ROOMS, "{\"kind\": \"public\", \"name\": \"a\"}")
                .isProblem(415, "unsupported_media_type");
    }

    @Test
    void aMissingBodyIsMalformedWhereOneIsNeeded() {
        ada.post(ROOMS).isProblem(400, "malformed");
        ada.post(ROOMS, "").isProblem(400, "malformed");
        ada.patch(room, "").isProblem(400, "malformed");
        ada.put(room + "/read").isProblem(400, "malformed");
        ada.put(room + "/members/me", "").is(200);
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

    private static Answer chunked(Api api, int bytes) {
        var content = bodyOf(bytes).getBytes(StandardCharsets.UTF_8);
        return api.send("POST", ROOMS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
    }

    private static String bodyOf(int bytes) {
        var frame = "{\"kind\": \"public\", \"name\": \"\"}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
    }
}
