package app.confab.websocket.connection;

import java.time.Duration;

/// When a connection began, and when its peer was last heard and asked. Thread-safe.
final class Pulse {
    private final long begunAt = System.nanoTime();
    private volatile long heardAt = begunAt;
    private volatile long askedAt = begunAt;

    void heard() {
        heardAt = System.nanoTime();
    }

    boolean isSilentFor(Duration time) {
        return hasPassed(time, heardAt);
    }

    boolean isOlderThan(Duration time) {
        return hasPassed(time, begunAt);
    }

    /// Answers yes once in each `heartbeat`. For one thread only.
    boolean isPingDue(Duration heartbeat) {
        var due = hasPassed(heartbeat, askedAt);
        if (due) {
            askedAt = System.nanoTime();
        }
        return due;
    }

    private static boolean hasPassed(Duration time, long since) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
