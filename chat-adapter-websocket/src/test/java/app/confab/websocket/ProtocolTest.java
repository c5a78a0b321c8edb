package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
    private Node node;
    private Account ada;
    private String room;

    @BeforeAll
    void startNode() {
        node = Node.start();
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @BeforeEach
    void setTheScene() {
        ada = node.scene().person("ada");
        room = node.scene().roomOf(ada).value().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "1e400", "0.1", "\"\\ud800\"", "[1,{\"a\":null}]", "{\"b\":true}", "\"ü\""})
    void aRefIsHandedBackAsItCame(String ref) {
        var client = node.connectAs(ada);

        client.sayRaw("{\"type\":\"ping\",\"ref\":%s}".formatted(ref));

        assertThat(client.next("pong").get("ref")).isEqualTo(Client.JSON.readTree(ref));
    }

    @Test
    void anAbsentRefStaysAbsent() {
        var client = node.connectAs(ada);

        client.say(Map.of("type", "ping"));

        assertThat(client.next("pong").has("ref")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"dance\",\"ref\":1}                                                  | invalid",
                "{\"ref\":1}                                                                     | invalid",
                "{\"type\":7,\"ref\":1}                                                          | invalid",
                "{\"type\":\"hello\",\"token\":\"again\",\"ref\":1}                              | invalid",
                "{\"type\":\"hello\",\"token\":\"again\",\"ref\":1,\"cursors\":7}                | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"ROOM\",\"seq\":1.5}                   | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"ROOM\",\"seq\":1.0}                   | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"ROOM\",\"seq\":\"1\"}                 | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"ROOM\",\"seq\":-1}                    | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"ROOM\"}                               | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":7,\"seq\":1}                            | invalid",
                "{\"type\":\"read\",\"ref\":1,\"roomId\":\"no id\",\"seq\":1}                    | not_found",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a\"}     | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a b\",\"body\":\"x\"} | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a\",\"body\":7}       | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a\",\"body\":\" \"}   | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a\",\"body\":\"\\u0000\"} | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"a\",\"body\":\"\\udc00\"} | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"no id\",\"clientMessageId\":\"a\",\"body\":\"\"}   | invalid",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"no id\",\"clientMessageId\":\"a\",\"body\":\"x\"}  | not_found",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"ROOM\",\"clientMessageId\":\"b\",\"body\":\"x\",\"replyTo\":\"no id\"} | not_found",
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"00000000-0000-7000-8000-000000000000\",\"clientMessageId\":\"a\",\"body\":\"x\"} | not_found",
            })
    void aWrongFrameIsAnsweredAndTheConnectionStays(String frame, String code) {
        var client = node.connectAs(ada);

        client.sayRaw(frame.replace("ROOM", room));

        var error = client.next("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("detail").stringValue()).isNotBlank();
        assertThat(error.get("ref").intValue()).isEqualTo(1);
        assertThat(client.drain()).isEmpty();
    }

    /// As over HTTP: what it answers was looked at when it was posted.
    @Test
    void aRepeatIsAnsweredWhateverItSaysItAnswers() {
        var client = node.connectAs(ada);
        var send = "{\"type\":\"send\",\"roomId\":\"%s\",\"clientMessageId\":\"once\",\"body\":\"x\"%s}";
        client.sayRaw(send.formatted(room, ""));
        var first = client.ackBesidesItsEvent();

        client.sayRaw(send.formatted(room, ",\"replyTo\":\"nonsense\""));

        var again = client.next("ack");
        assertThat(again.get("messageId")).isEqualTo(first.get("messageId"));
        assertThat(again.get("duplicate").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "{\"type\":\"ping\"", "{\"type\":\"ping\"} {}", "{\"a\":1,\"a\":2}", "{'a':1}"})
    void brokenJsonIsMalformedAndTheConnectionStays(String frame) {
        var client = node.connectAs(ada);

        client.sayRaw(frame);

        assertThat(client.next("error").get("code").stringValue()).isEqualTo("malformed");
        assertThat(client.drain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"hello\""})
    void jsonThatIsNoObjectIsInvalid(String frame) {
        var client = node.connectAs(ada);

        client.sayRaw(frame);

        assertThat(client.next("error").get("code").stringValue()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"ping\"}", "{\"type\":\"dance\"}", "not json", "[]"})
    void whateverIsSaidBeforeTheHelloCloses(String frame) {
        var client = node.connect();

        client.sayRaw(frame);

        assertThat(client.closeCode()).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "7", "\"x\"", "{\"ROOM\":\"1\"}", "{\"ROOM\":1.5}", "{\"ROOM\":-1}", "{\"ROOM\":null}"})
    void cursorsOfTheWrongTypeClose(String cursors) {
        var client = node.connect();

        client.sayRaw("{\"type\":\"hello\",\"token\":\"%s\",\"cursors\":%s}"
                .formatted(node.tokenFor(ada), cursors.replace("ROOM", room)));

        assertThat(client.closeCode()).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"token\":\"forged\"", "\"token\":7", "\"token\":null", "\"tocken\":\"\""})
    void aHelloWithoutAGoodTokenCloses(String token) {
        var client = node.connect();

        client.sayRaw("{\"type\":\"hello\",%s}".formatted(token));

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void aBinaryFrameCloses() {
        try (var client = RawClient.connect(node.port())) {
            client.frame(RawClient.BINARY, true, new byte[] {1, 2, 3});

            assertThat(client.read(RawClient.CLOSE).closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void aFrameMayBeTornIntoSingleBytes() {
        try (var client = RawClient.connect(node.port())) {
            client.torn("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(ada)));

            assertThat(client.read(RawClient.TEXT).json().get("type").stringValue())
                    .isEqualTo("welcome");
        }
    }

    @Test
    void aMessageMayComeInFragmentsWithAPingBetween() {
        try (var client = greeted()) {
            client.frame(RawClient.TEXT, false, "{\"type\":".getBytes(StandardCharsets.UTF_8));
            client.frame(RawClient.PING, true, "still there?".getBytes(StandardCharsets.UTF_8));
            client.frame(RawClient.CONTINUATION, true, "\"ping\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(client.read(RawClient.PONG).payload())
                    .isEqualTo("still there?".getBytes(StandardCharsets.UTF_8));
            assertThat(client.read(RawClient.TEXT).json().get("type").stringValue())
                    .isEqualTo("pong");
        }
    }

    @Test
    void aMessageOf64KibPasses() {
        try (var client = greeted()) {
            client.frame(RawClient.TEXT, true, pingOf(65_536));

            assertThat(client.read(RawClient.TEXT).json().get("type").stringValue())
                    .isEqualTo("pong");
        }
    }

    @Test
    void aLargerMessageCloses() {
        try (var client = greeted()) {
            client.frame(RawClient.TEXT, true, pingOf(65_537));

            assertThat(client.read(RawClient.CLOSE).closeCode()).isEqualTo(1009);
        }
    }

    /// However much of it is still on its way: whoever is cut off while writing learns why.
    @Test
    void aMuchLargerMessageClosesWithTheSameWord() {
        for (var round = 0; round < 10; round++) {
            try (var client = greeted()) {
                client.frame(RawClient.TEXT, true, pingOf(5 * 1024 * 1024));

                assertThat(client.read(RawClient.CLOSE).closeCode()).isEqualTo(1009);
            }
        }
    }

    @Test
    void fragmentsThatAreTooLargeTogetherClose() {
        try (var client = greeted()) {
            client.frame(RawClient.TEXT, false, pingOf(40_000));
            client.frame(RawClient.CONTINUATION, true, pingOf(40_000));

            assertThat(client.read(RawClient.CLOSE).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void textThatIsNoUtf8Closes() {
        try (var client = greeted()) {
            client.frame(RawClient.TEXT, true, new byte[] {'"', (byte) 0xc3, '"'});

            assertThat(client.read(RawClient.CLOSE).closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void whatComesFasterThanItIsTakenInWaits() {
        try (var client = greeted()) {
            node.world().exclusively(() -> {
                client.text("{\"type\":\"read\",\"roomId\":\"%s\",\"seq\":1}".formatted(room));
                for (var i = 0; i < 1500; i++) {
                    client.text("{\"type\":\"ping\",\"ref\":%d}".formatted(i));
                }
                return true;
            });

            for (var i = 0; i < 1500; i++) {
                assertThat(client.read(RawClient.TEXT).json().get("ref").intValue())
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void compressionIsNotNegotiated() {
        var offer = Map.of("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits");
        try (var client = RawClient.connect(node.port(), offer)) {
            assertThat(client.answer()).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("extensions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://chat.example.com", "http://127.0.0.1:PORT"})
    void theSameAndTheConfiguredOriginMayConnect(String origin) {
        var headers = Map.of("Origin", origin.replace("PORT", Integer.toString(node.port())));
        try (var client = RawClient.connect(node.port(), headers)) {
            assertThat(client.answer()).startsWith("HTTP/1.1 101");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "http://chat.example.com",
                "https://chat.example.com:8443",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT",
                "null"
            })
    void aForeignOriginIsRefused(String origin) {
        var headers = Map.of("Origin", origin.replace("PORT", Integer.toString(node.port())));
        try (var client = RawClient.connect(node.port(), headers)) {
            assertThat(client.answer()).startsWith("HTTP/1.1 403");
        }
    }

    private RawClient greeted() {
        var client = RawClient.connect(node.port());
        client.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(ada)));
        client.read(RawClient.TEXT);
        return client;
    }

    private static byte[] pingOf(int bytes) {
        var frame = "{\"type\":\"ping\",\"pad\":\"%s\"}";
        return frame.formatted("x".repeat(bytes - frame.length() + 2)).getBytes(StandardCharsets.UTF_8);
    }
}
