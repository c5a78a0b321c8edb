package app.confab.benchmark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Prompt;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocketIoTest {

    private static final Person ADA = new Person("ada", "a.token", "198.18.0.0");

    private final SocketIo dialect = new SocketIo();

    @Test
    void theServerHasTheFirstWordAndIsThenToldWhoIsThere() {
        assertThat(dialect.socket(URI.create("http://127.0.0.1:8000")))
                .isEqualTo(URI.create("ws://127.0.0.1:8000/socket.io/?EIO=4&transport=websocket"));
        assertThat(dialect.greeting(ADA)).isNull();
        assertThat(answer("0{\"sid\":\"x\",\"pingInterval\":25000}")).isEqualTo("40{\"token\":\"a.token\"}");
    }

    @Test
    void heartbeatsAreAnswered() {
        assertThat(answer("2")).isEqualTo("3");
    }

    @Test
    void aSendAsksForAnAcknowledgement() {
        assertThat(new String(dialect.send(7, "r", "x-7", "hello"), StandardCharsets.UTF_8))
                .isEqualTo("427[\"send\",{\"roomId\":\"r\",\"clientMessageId\":\"x-7\",\"body\":\"hello\"}]");
        assertThat(parse("437[{\"seq\":9,\"duplicate\":false}]")).isEqualTo(new Ack(7, 9, false));
        assertThat(parse("437[{\"code\":\"forbidden\"}]")).isEqualTo(new Refused("forbidden", "send 7"));
    }

    @Test
    void eventsAreUnderstood() {
        assertThat(parse("42[\"welcome\",{\"rooms\":[{\"id\":\"r\",\"lastSeq\":4}]}]"))
                .isEqualTo(new Welcome(Map.of("r", 4L)));
        assertThat(parse("42[\"message\",{\"roomId\":\"r\",\"seq\":5,\"clientMessageId\":\"x-1\"}]"))
                .isEqualTo(new Event("r", 5, "x-1"));
        assertThat(parse("44{\"message\":\"unauthenticated\"}"))
                .isEqualTo(new Refused("connect_error", "{\"message\":\"unauthenticated\"}"));
        assertThat(parse("40{\"sid\":\"y\"}")).isEqualTo(new Other("0"));
    }

    private String answer(String text) {
        assertThat(parse(text)).isInstanceOf(Prompt.class);
        return new String(((Prompt) parse(text)).answer().apply(ADA), StandardCharsets.UTF_8);
    }

    private ServerFrame parse(String text) {
        var bytes = ("..." + text).getBytes(StandardCharsets.UTF_8);
        return dialect.parse(bytes, 3, bytes.length - 3);
    }
}
