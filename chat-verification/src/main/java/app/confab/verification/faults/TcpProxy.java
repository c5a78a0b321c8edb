package app.confab.verification.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A stretch of network that can be broken: passes on what comes to its port, until it is told to cut all connections,
/// to take no new ones, or to hold what goes in one direction while both ends believe that all is well.
public final class TcpProxy implements AutoCloseable {

    /// Which way bytes go.
    public enum Direction {
        TO_TARGET,
        FROM_TARGET
    }

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Gate toTarget = new Gate();
    private final Gate fromTarget = new Gate();
    private volatile boolean refusing;

    /// Leads to a port of the loopback interface.
    public TcpProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().name("proxy-" + server.getLocalPort()).start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Breaks every connection off, both ends of it by a reset.
    public void cut() {
        sockets.forEach(TcpProxy::reset);
    }

    /// Breaks every connection off and each new one at once, until [#mend].
    public void refuse() {
        refusing = true;
        cut();
    }

    /// From now on what goes in this direction stays under way, of connections that are and that come, until [#mend].
    public void hold(Direction direction) {
        gate(direction).close();
    }

    /// All is as before: what was held arrives.
    public void mend() {
        refusing = false;
        toTarget.open();
        fromTarget.open();
    }

    @Override
    public void close() {
        refuse();
        mend();
        try {
            server.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (SocketException closed) {
                return;
            } catch (IOException refused) {
                // The next one may come through.
            }
        }
    }

    private void serve(Socket client) {
        sockets.add(client);
        if (refusing) {
            drop(client);
            return;
        }
        Thread.ofVirtual().start(() -> connect(client));
    }

    private void connect(Socket client) {
        try {
            var onward = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(onward);
            client.setTcpNoDelay(true);
            onward.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(client, onward, toTarget));
            pump(onward, client, fromTarget);
        } catch (IOException nobodyThere) {
            drop(client);
        }
    }

    private void pump(Socket from, Socket to, Gate gate) {
        var buffer = new byte[16 * 1024];
        try (var in = from.getInputStream();
                var out = to.getOutputStream()) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                gate.pass();
                out.write(buffer, 0, read);
            }
            // The end of a stream is held too.
            gate.pass();
        } catch (IOException broken) {
            // As the other end sees in a moment.
        } finally {
            drop(from);
            drop(to);
        }
    }

    private Gate gate(Direction direction) {
        return direction == Direction.TO_TARGET ? toTarget : fromTarget;
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // Was to be closed.
        }
    }

    /// Lets bytes pass while it is open.
    private static final class Gate {
        private boolean open = true;

        synchronized void close() {
            open = false;
        }

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized void pass() throws IOException {
            try {
                while (!open) {
                    wait();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }
}
