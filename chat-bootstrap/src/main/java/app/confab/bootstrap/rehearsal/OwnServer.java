package app.confab.bootstrap.rehearsal;

import app.confab.bootstrap.ChatApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/// A server within this process, with a database of its own. What the machine's variables say is kept from it: they
/// may name a database that people use.
public final class OwnServer implements AutoCloseable {
    /// Ports that were free when they were drawn: none is drawn twice, though nothing may listen there yet.
    private static final Set<Integer> DRAWN = ConcurrentHashMap.newKeySet();

    private final int port = freePort();
    private final int managementPort = freePort();
    private final ConfigurableApplicationContext context;

    private OwnServer(Path folder) {
        var application = ChatApplication.application();
        application.setEnvironment(new KnowsNothing());
        this.context = application.run(
                "--DATA_DIR=" + folder,
                "--PORT=" + port,
                "--MANAGEMENT_PORT=" + managementPort,
                // As it is logged with DATABASE_URL, which most have who want a quick start.
                "--LOG_FORMAT=json",
                "--LOG_LEVEL=WARN");
    }

    /// Returns once it serves.
    public static OwnServer start(Path folder) {
        return new OwnServer(folder);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Where metrics are.
    public URI managementUri() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        var port = anyFreePort();
        return DRAWN.add(port) ? port : freePort();
    }

    private static int anyFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static final class KnowsNothing extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // Neither variables nor system properties.
        }
    }
}
