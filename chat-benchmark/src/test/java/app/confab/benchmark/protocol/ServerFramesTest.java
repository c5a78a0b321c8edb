package app.confab.benchmark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Reset;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerFramesTest {

    private final ServerFrames frames = new ServerFrames(new WireContract());

    @Test
    void everyKindOfFrameIsUnderstood() {
        assertThat(read("{\"type\":\"ack\",\"ref\":3,\"roomId\":\"r\",\"seq\":9,\"duplicate\":true}"))
                .isEqualTo(new Ack(3, 9, true));
        assertThat(read("{\"type\":\"welcome\",\"rooms\":[{\"id\":\"r\",\"lastSeq\":4}]}"))
                .isEqualTo(new Welcome(Map.of("r", 4L)));
        assertThat(read("{\"type\":\"error\",\"ref\":null,\"code\":\"forbidden\",\"detail\":\"no\"}"))
                .isEqualTo(new Refused("forbidden", "no"));
        assertThat(read("{\"type\":\"reset\",\"roomId\":\"r\",\"lastSeq\":4}")).isEqualTo(new Reset("r"));
        assertThat(read("{\"type\":\"presence\",\"userId\":\"u\"}")).isEqualTo(new Other("presence"));
    }

    @Test
    void anEventNamesItsMessageWhereItHasOne() {
        assertThat(read(posted(7, "x-1"))).isEqualTo(new Event("r", 7, "x-1"));
        assertThat(read("{\"type\":\"event\",\"event\":{\"roomId\":\"r\",\"seq\":8,\"type\":\"member.joined\"}}"))
                .isEqualTo(new Event("r", 8, null));
    }

    @Test
    void theSameBytesAreParsedOnce() {
        assertThat(read(posted(7, "x-1"))).isSameAs(read(posted(7, "x-1")));
    }

    @Test
    void eventsThatShareASlotAreNotConfused() {
        for (var round = 0; round < 2; round++) {
            for (var seq = 1; seq <= 20_000; seq++) {
                assertThat(read(posted(seq, "x-" + seq))).isEqualTo(new Event("r", seq, "x-" + seq));
            }
        }
    }

    private static String posted(long seq, String name) {
        return "{\"type\":\"event\",\"event\":{\"roomId\":\"r\",\"seq\":" + seq
                + ",\"type\":\"message.posted\",\"message\":{\"clientMessageId\":\"" + name + "\"}}}";
    }

    private ServerFrame read(String json) {
        var bytes = ("..." + json).getBytes(StandardCharsets.UTF_8);
        return frames.read(bytes, 3, bytes.length - 3);
    }
}
