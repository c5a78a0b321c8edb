package app.confab.websocket.delivery;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets so many at once read what a connection needs to begin; the others wait in line, in the order in which they
/// came. After a restart everybody comes back at the same moment. Without it they would take every connection of
/// the database's pool from those who want to post, and most would wait for one until it is refused, only to come
/// again. Thread-safe.
public final class Turnstile {
    private final Semaphore free;

    public Turnstile(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /// Reads in its turn. What is read here must not wait for anything but the database, least of all for a peer.
    public <T> T pass(Supplier<T> reading) {
        free.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }
}
