package app.confab.persistence;

import app.confab.embeddedpostgres.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A way to the database that can be cut, with what is under way on it.
public final class Detour implements AutoCloseable {
    private final URI target;
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean swallowing;
    private volatile boolean shut;

    public Detour(TestDatabase database) throws IOException {
        target = URI.create(database.url().substring("jdbc:".length()));
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + target.getPath();
    }

    /// From now on the database hears what is said but its answers get lost.
    public void swallowAnswers() {
        swallowing = true;
    }

    /// Ends all connections; new ones work.
    public void cut() {
        sockets.forEach(Detour::close);
        sockets.clear();
        swallowing = false;
    }

    /// Ends all connections and lets no new ones through until [#open].
    public void shut() {
        shut = true;
        cut();
    }

    public void open() {
        shut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            // the detour is over
        }
    }

    private void connect(Socket client) throws IOException {
        if (shut) {
            client.close();
            return;
        }
        var server = new Socket(target.getHost(), target.getPort());
        sockets.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            var buffer = new byte[64 * 1024];
            int length;
            while ((length = from.getInputStream().read(buffer)) >= 0) {
                if (!(answers && swallowing)) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
        } catch (IOException cut) {
            // both ends are closed
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // as wanted
        }
    }
}
