package app.confab.benchmark.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;

/// All connections of a load, driven by whoever calls [#turn(long)]. Nothing here knows a second thread.
public final class Sockets implements AutoCloseable {

    private static final int LARGEST_FRAME = 1 << 20;

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_FRAME);

    public Sockets() {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Begins to connect; the listener hears of the outcome.
    ///
    /// @param headers what the request for the WebSocket says beside what it must
    public Connection open(URI url, Map<String, String> headers, Listener listener) {
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            var key = channel.register(selector, SelectionKey.OP_CONNECT);
            var connection = new Connection(channel, key, new Handshake(url, headers), listener);
            key.attach(connection);
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Waits for something to happen, at most so long (rounded up to whole milliseconds), and lets the
    /// listeners know of everything that did.
    public void turn(long waitNanos) {
        try {
            if (waitNanos <= 0) {
                selector.selectNow(this::attend);
            } else {
                selector.select(this::attend, (waitNanos + 999_999) / 1_000_000);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void attend(SelectionKey key) {
        var connection = (Connection) key.attachment();
        connection.attend(buffer);
    }
}
