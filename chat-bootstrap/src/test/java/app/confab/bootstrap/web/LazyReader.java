package app.confab.bootstrap.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.Clients;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/// A WebSocket client over TLS that reads when it is told to, and whose network holds next to nothing until then.
final class LazyReader implements AutoCloseable {
    private static final int SMALL = 4 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket;
    private final DataInputStream from;

    private LazyReader(Socket socket) throws IOException {
        this.socket = socket;
        this.from = new DataInputStream(socket.getInputStream());
    }

    static LazyReader connect(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var plain = new Socket();
        plain.setReceiveBufferSize(SMALL);
        plain.connect(address);
        var factory = Clients.takingAnyCertificate().getSocketFactory();
        var reader = new LazyReader(factory.createSocket(plain, "localhost", port, true));
        reader.socket.setSoTimeout((int) PATIENCE.toMillis());
        reader.shakeHands(port);
        return reader;
    }

    void saysHello(String token) throws IOException {
        says("""
                {"type": "hello", "token": "%s"}""".formatted(token).getBytes(UTF_8));
    }

    /// Throws where that does not come in time.
    void readsUntil(String text) throws IOException {
        while (!frame().contains(text)) {
            // What comes before it.
        }
    }

    private void shakeHands(int port) throws IOException {
        var handshake = """
                GET /ws/chat HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(port);
        socket.getOutputStream().write(handshake.getBytes(UTF_8));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) from.readUnsignedByte());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101");
    }

    /// A text frame whose mask is nought.
    private void says(byte[] text) throws IOException {
        var frame = ByteBuffer.allocate(text.length + 8);
        frame.put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) text.length)
                .putInt(0)
                .put(text);
        socket.getOutputStream().write(frame.array());
    }

    /// One from the server, which masks nothing.
    private String frame() throws IOException {
        from.readUnsignedByte();
        var small = from.readUnsignedByte();
        var length = switch (small) {
            case 126 -> from.readUnsignedShort();
            case 127 -> (int) from.readLong();
            default -> small;
        };
        return new String(from.readNBytes(length), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
