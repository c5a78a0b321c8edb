package app.confab.benchmark.sockets;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/// The frames of RFC 6455, as far as they occur without extensions: the server's, cut from a buffer in place,
/// and the client's, masked.
final class Frames {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;

    /// Takes one frame; the payload stands in the array only until this returns.
    interface Sink {
        void frame(boolean last, int opcode, byte[] array, int offset, int length);
    }

    private Frames() {}

    /// Hands over every whole frame in the buffer and leaves what remains of the next.
    static void cut(ByteBuffer buffer, Sink sink) {
        while (true) {
            var start = buffer.position();
            var header = headerLength(buffer);
            if (header < 0) {
                return;
            }
            var length = payloadLength(buffer, start);
            if (buffer.remaining() < header + length) {
                return;
            }
            var first = buffer.get(start);
            buffer.position((int) (start + header + length));
            var payload = buffer.arrayOffset() + start + header;
            sink.frame((first & FIN) != 0, first & 0x0f, buffer.array(), payload, (int) length);
        }
    }

    static ByteBuffer masked(int opcode, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (FIN | opcode));
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        var mask = ThreadLocalRandom.current().nextInt();
        frame.putInt(mask);
        for (var i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ (mask >>> (24 - 8 * (i & 3)))));
        }
        return frame.flip();
    }

    private static int headerLength(ByteBuffer buffer) {
        if (buffer.remaining() < 2) {
            return -1;
        }
        var header = switch (buffer.get(buffer.position() + 1)) {
            case 126 -> 4;
            case 127 -> 10;
            default -> 2;
        };
        return buffer.remaining() < header ? -1 : header;
    }

    private static long payloadLength(ByteBuffer buffer, int start) {
        var length = buffer.get(start + 1);
        if (length < 0) {
            throw new IllegalStateException("A server must not mask its frames");
        }
        return switch (length) {
            case 126 -> buffer.getShort(start + 2) & 0xffff;
            case 127 -> buffer.getLong(start + 2);
            default -> length;
        };
    }
}
