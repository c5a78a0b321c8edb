package app.confab.benchmark.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void aMaskedFrameCarriesItsPayload(int length) {
        var payload = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
        assertThat(unmask(Frames.masked(Frames.TEXT, payload))).isEqualTo(payload);
    }

    @Test
    void severalFramesAreCutFromOneRead() {
        var buffer = ByteBuffer.allocate(400);
        put(buffer, "one");
        put(buffer, "t".repeat(200));
        put(buffer, "");
        assertThat(cut(buffer.flip())).containsExactly("one", "t".repeat(200), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 100, 203})
    void anIncompleteFrameWaitsForTheRest(int arrived) {
        var whole = ByteBuffer.allocate(400);
        put(whole, "t".repeat(200));
        whole.flip();
        var part = ByteBuffer.allocate(400).put(whole.array(), 0, arrived).flip();
        assertThat(cut(part)).isEmpty();
        assertThat(part.remaining()).isEqualTo(arrived);
    }

    @Test
    void aMaskedFrameOfAServerIsRefused() {
        var masked = Frames.masked(Frames.TEXT, new byte[10]);
        assertThatThrownBy(() -> cut(masked)).isInstanceOf(IllegalStateException.class);
    }

    private static void put(ByteBuffer buffer, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        buffer.put((byte) 0x81);
        if (bytes.length < 126) {
            buffer.put((byte) bytes.length);
        } else {
            buffer.put((byte) 126).putShort((short) bytes.length);
        }
        buffer.put(bytes);
    }

    private static List<String> cut(ByteBuffer buffer) {
        var texts = new ArrayList<String>();
        Frames.cut(
                buffer,
                (last, opcode, array, offset, length) ->
                        texts.add(new String(array, offset, length, StandardCharsets.US_ASCII)));
        return texts;
    }

    private static byte[] unmask(ByteBuffer frame) {
        assertThat(frame.get() & 0xff).isEqualTo(0x81);
        var length = frame.get() & 0x7f;
        if (length == 126) {
            length = frame.getShort() & 0xffff;
        } else if (length == 127) {
            length = (int) frame.getLong();
        }
        var mask = new byte[4];
        frame.get(mask);
        var payload = new byte[length];
        frame.get(payload);
        for (var i = 0; i < length; i++) {
            payload[i] ^= mask[i & 3];
        }
        assertThat(frame.hasRemaining()).isFalse();
        return payload;
    }
}
