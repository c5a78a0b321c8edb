package app.confab.benchmark.sockets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// One WebSocket connection. Pings are answered by themselves; a message that does not fit the socket waits.
public final class Connection {

    private static final byte[] NOTHING = {};
    private static final int NO_CODE = 1005;
    private static final int ABNORMAL = 1006;

    private enum State {
        CONNECTING,
        UPGRADING,
        OPEN,
        CLOSED
    }

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Handshake handshake;
    private final Listener listener;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private State state = State.CONNECTING;
    private byte[] unread = NOTHING;
    private int closeCode = ABNORMAL;

    Connection(SocketChannel channel, SelectionKey key, Handshake handshake, Listener listener) {
        this.channel = channel;
        this.key = key;
        this.handshake = handshake;
        this.listener = listener;
    }

    /// Sends a text message, or nothing any more once the connection is closed.
    public void send(byte[] text) {
        if (state == State.OPEN) {
            write(Frames.masked(Frames.TEXT, text));
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// Says goodbye and hangs up, without waiting and without a word to the listener.
    public void close() {
        if (state == State.OPEN) {
            write(Frames.masked(Frames.CLOSE, new byte[] {1000 >> 8, (byte) 1000}));
        }
        state = State.CLOSED;
        hangUp();
    }

    void attend(ByteBuffer buffer) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                state = State.UPGRADING;
                key.interestOps(SelectionKey.OP_READ);
                write(ByteBuffer.wrap(handshake.request()));
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (IOException cut) {
            lose();
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear().put(unread);
        if (!buffer.hasRemaining()) {
            throw new IOException("A frame of more than " + buffer.capacity() + " bytes");
        }
        var ended = channel.read(buffer) < 0;
        buffer.flip();
        if (state == State.UPGRADING) {
            upgrade(buffer);
        }
        if (state == State.OPEN) {
            Frames.cut(buffer, this::frame);
        }
        unread = buffer.hasRemaining() ? new byte[buffer.remaining()] : NOTHING;
        buffer.get(unread);
        if (ended) {
            lose();
        }
    }

    private void upgrade(ByteBuffer buffer) throws IOException {
        var text = StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString();
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        if (!handshake.isAcceptedBy(text.substring(0, end))) {
            throw new IOException("The server refuses the WebSocket: "
                    + text.lines().findFirst().orElse(""));
        }
        buffer.position(buffer.position() + end + 4);
        state = State.OPEN;
        listener.opened(this);
    }

    private void frame(boolean last, int opcode, byte[] array, int offset, int length) {
        switch (opcode) {
            case Frames.TEXT, Frames.CONTINUATION -> text(last, array, offset, length);
            case Frames.PING -> write(Frames.masked(Frames.PONG, Arrays.copyOfRange(array, offset, offset + length)));
            case Frames.CLOSE -> bidFarewell(Arrays.copyOfRange(array, offset, offset + length));
            default -> {
                // A pong says only that the server lives.
            }
        }
    }

    private void bidFarewell(byte[] reason) {
        closeCode = reason.length < 2 ? NO_CODE : ByteBuffer.wrap(reason).getShort() & 0xffff;
        write(Frames.masked(Frames.CLOSE, reason));
        lose();
    }

    private void text(boolean last, byte[] array, int offset, int length) {
        if (last && fragments.size() == 0) {
            listener.text(this, array, offset, length);
            return;
        }
        fragments.write(array, offset, length);
        if (last) {
            var whole = fragments.toByteArray();
            fragments.reset();
            listener.text(this, whole, 0, whole.length);
        }
    }

    private void write(ByteBuffer frame) {
        unsent.add(frame);
        if (unsent.size() == 1) {
            try {
                flush();
            } catch (IOException cut) {
                lose();
            }
        }
    }

    private void flush() throws IOException {
        while (!unsent.isEmpty()) {
            var next = unsent.element();
            channel.write(next);
            if (next.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            unsent.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    private void lose() {
        hangUp();
        if (state != State.CLOSED) {
            state = State.CLOSED;
            listener.closed(this, closeCode);
        }
    }

    private void hangUp() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be hung up.
        }
    }
}
