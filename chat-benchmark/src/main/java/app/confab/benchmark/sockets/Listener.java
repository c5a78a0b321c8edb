package app.confab.benchmark.sockets;

/// Is told what happens on a connection, on the thread that calls [Sockets#turn(long)].
public interface Listener {

    void opened(Connection connection);

    /// One text message. The bytes are the caller's buffer and change after this call returns.
    void text(Connection connection, byte[] buffer, int offset, int length);

    /// The last word on a connection; 1006 where the other side left without a closing frame.
    void closed(Connection connection, int code);
}
