package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.websocket.document.FrameDocument;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A client that decides for itself which bytes go out when, and whether it reads at all.
final class RawClient implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final byte[] MASK = {1, 2, 3, 4};

    /// A frame as the server sent it.
    record Frame(int opCode, byte[] payload) {

        int closeCode() {
            return Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
        }

        JsonNode json() {
            var frame = Client.JSON.readTree(payload);
            FrameDocument.get().assertFromServer(frame);
            return frame;
        }
    }

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private final String answer;

    private RawClient(Socket socket, Map<String, String> headers) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new DataInputStream(socket.getInputStream());
        var request = new StringBuilder("GET /ws/chat HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n"
                + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        var all = new LinkedHashMap<>(Map.of("Sec-WebSocket-Version", "13"));
        all.putAll(headers);
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        this.answer = head();
    }

    static RawClient connect(int port) {
        return connect(port, Map.of());
    }

    static RawClient connect(int port, Map<String, String> headers) {
        return connect(port, headers, 64 * 1024);
    }

    /// A small receive buffer makes the server feel soon that nobody reads.
    static RawClient connect(int port, Map<String, String> headers, int receiveBuffer) {
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(receiveBuffer);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return new RawClient(socket, headers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Status line and headers of the server's answer to the handshake.
    String answer() {
        return answer;
    }

    /// What follows the headers where the server refuses the handshake.
    String body() {
        try {
            return new String(in.readNBytes(contentLength()), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void text(String text) {
        frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /// All in one write.
    void texts(List<String> texts) {
        var together = new ByteArrayOutputStream();
        texts.forEach(text -> together.writeBytes(encode(TEXT, true, text.getBytes(StandardCharsets.UTF_8))));
        write(together.toByteArray());
    }

    void frame(int opCode, boolean last, byte[] payload) {
        write(encode(opCode, last, payload));
    }

    /// One byte a packet, as far as the network plays along.
    void torn(String text) {
        for (var one : encode(TEXT, true, text.getBytes(StandardCharsets.UTF_8))) {
            write(new byte[] {one});
        }
    }

    Frame read() {
        try {
            var opCode = in.readUnsignedByte() & 0xf;
            return new Frame(opCode, in.readNBytes(length(in.readUnsignedByte())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The next frame of this kind; what comes before is dropped.
    Frame read(int opCode) {
        var frame = read();
        while (frame.opCode() != opCode) {
            frame = read();
        }
        return frame;
    }

    /// Waits until writing to the server fails. Reads nothing.
    void awaitCutOff() {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThatThrownBy(() -> frame(PONG, true, new byte[0]))
                        .isInstanceOf(UncheckedIOException.class));
    }

    /// Hangs up without a word on any layer: what the server writes next meets a reset.
    void hangUp() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] encode(int opCode, boolean last, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (opCode | (last ? FIN : 0)));
        if (payload.length < 126) {
            frame.put((byte) (payload.length | MASKED));
        } else if (payload.length < 65_536) {
            frame.put((byte) (126 | MASKED)).putShort((short) payload.length);
        } else {
            frame.put((byte) (127 | MASKED)).putLong(payload.length);
        }
        frame.put(MASK);
        for (var i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        var bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    private int length(int first) throws IOException {
        return switch (first) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> first;
        };
    }

    private int contentLength() {
        return answer.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElseThrow();
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
