package app.confab.embeddedpostgres;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the running server once a second: starts it again, on the same port, when something killed it, and
/// keeps its log within bounds.
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final int QUIET_FAILURES = 60;

    private final Server server;
    private final int port;
    private int failures;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postgres-keeper").factory());

    Keeper(Server server, int port) {
        this.server = server;
        this.port = port;
        var _ = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            server.rotateLog();
            if (server.isRunning()) {
                failures = 0;
            } else {
                LOG.warn("PostgreSQL was killed; starting it again");
                server.start(() -> port);
            }
        } catch (IOException | RuntimeException e) {
            if (failures++ % QUIET_FAILURES == 0) {
                LOG.error("PostgreSQL can't be kept running, trying again each second: {}", e.getMessage());
            }
        }
    }

    /// Returns when nothing will start the server any more.
    @Override
    public void close() {
        clock.close();
    }
}
