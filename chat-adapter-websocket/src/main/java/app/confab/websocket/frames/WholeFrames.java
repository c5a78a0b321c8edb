package app.confab.websocket.frames;

import java.nio.ByteBuffer;
import java.util.List;

/// What a server says as frames, final and unmasked (RFC 6455, section 5.2), one after the other. Thread-safe.
public final class WholeFrames {
    private static final ByteBuffer PING = ByteBuffer.wrap(new byte[] {(byte) 0x89, 0});

    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final int MOST_IN_SEVEN_BITS = 125;
    private static final int MOST_IN_TWO_BYTES = 0xFFFF;
    private static final byte TWO_BYTES_FOLLOW = 126;
    private static final byte EIGHT_BYTES_FOLLOW = 127;

    private WholeFrames() {}

    /// A ping without a word in it (RFC 6455, section 5.5.2), in a buffer of the caller's own.
    public static ByteBuffer ping() {
        return PING.duplicate();
    }

    /// @param texts UTF-8
    static ByteBuffer of(List<byte[]> texts) {
        var size = 0;
        for (var text : texts) {
            size += headerSize(text.length) + text.length;
        }
        var frames = ByteBuffer.allocate(size);
        for (var text : texts) {
            putHeader(frames, text.length);
            frames.put(text);
        }
        return frames.flip();
    }

    private static int headerSize(int length) {
        if (length <= MOST_IN_SEVEN_BITS) {
            return 2;
        }
        return length <= MOST_IN_TWO_BYTES ? 4 : 10;
    }

    private static void putHeader(ByteBuffer frames, int length) {
        frames.put(FINAL_TEXT);
        if (length <= MOST_IN_SEVEN_BITS) {
            frames.put((byte) length);
        } else if (length <= MOST_IN_TWO_BYTES) {
            frames.put(TWO_BYTES_FOLLOW).putShort((short) length);
        } else {
            frames.put(EIGHT_BYTES_FOLLOW).putLong(length);
        }
    }
}
