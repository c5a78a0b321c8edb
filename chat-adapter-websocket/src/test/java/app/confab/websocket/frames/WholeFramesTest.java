package app.confab.websocket.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeFramesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 8100",
        "125, 817D",
        "126, 817E007E",
        "65535, 817EFFFF",
        "65536, 817F0000000000010000",
    })
    void theHeaderTellsTheLengthInAsFewBytesAsItCan(int length, String header) {
        var frames = WholeFrames.of(List.of(new byte[length]));

        assertThat(bytes(frames))
                .hasSize(header.length() / 2 + length)
                .startsWith(HexFormat.of().parseHex(header));
    }

    @Test
    void framesFollowEachOther() {
        var frames = WholeFrames.of(List.of(new byte[] {1, 2}, new byte[] {3}));

        assertThat(bytes(frames)).containsExactly(0x81, 2, 1, 2, 0x81, 1, 3);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
