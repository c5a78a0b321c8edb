package app.confab.persistence.nodes;

import app.confab.persistence.DirectConnectionSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that hears what other nodes tell, on a connection of its own, and that tells the database every
/// [#BEAT_MILLIS] that this node lives. A lost connection is made again.
final class Ear implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    static final String CHANNEL = "confab";
    private static final long BEAT_MILLIS = 2_000;
    private static final long SHORTEST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    /// Told by the ear's thread alone.
    interface Owner {
        /// A payload has come, from whomever.
        void heard(String payload);

        /// Whether other nodes live, as far as the database knows.
        void company(boolean others);

        /// The ear listens again, or for the first time: what was told before may not have been heard.
        void listening();
    }

    private final UUID self;
    private final DirectConnectionSettings settings;
    private final Owner owner;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable ListeningConnection connection;

    /// Touched by the thread alone.
    private long pauseMillis = SHORTEST_PAUSE_MILLIS;

    Ear(UUID self, DirectConnectionSettings settings, Owner owner) {
        this.self = self;
        this.settings = settings;
        this.owner = owner;
        this.thread = Thread.ofPlatform().name("node-ear").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        if (connection instanceof ListeningConnection present) {
            present.abort();
        }
        try {
            thread.join(Duration.ofSeconds(4));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                listen();
            } while (!closed.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException("nobody interrupts the node's ear", unexpected);
        }
    }

    /// Until the connection is lost.
    private void listen() {
        try (var opened = ListeningConnection.open(settings)) {
            connection = opened;
            opened.enter(CHANNEL, self);
            owner.company(opened.beat(self));
            owner.listening();
            pauseMillis = SHORTEST_PAUSE_MILLIS;
            hear(opened);
        } catch (SQLException | RuntimeException lost) {
            if (!isClosed()) {
                report(lost);
                pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void hear(ListeningConnection opened) throws SQLException {
        var nextBeat = System.nanoTime();
        while (!isClosed()) {
            var millis = TimeUnit.NANOSECONDS.toMillis(nextBeat - System.nanoTime());
            if (millis <= 0) {
                owner.company(opened.beat(self));
                nextBeat = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS);
            } else {
                opened.hear(millis).forEach(owner::heard);
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Of a row of failures the first is worth a line.
    private void report(Exception lost) {
        if (pauseMillis == SHORTEST_PAUSE_MILLIS) {
            LOG.warn("Other nodes cannot be heard, and what they do is found out late: {}", lost.getMessage());
        }
    }
}
