package app.confab.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands still until it is told how much time passes. Ids are UUIDv7 that count up.
public final class PinnedStamps implements Stamps {
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VERSION = 0x7000L;
    private static final int TIME_SHIFT = 16;

    private final AtomicLong millis;
    private final AtomicLong serial;

    private PinnedStamps(Instant start, long serial) {
        this.millis = new AtomicLong(start.toEpochMilli());
        this.serial = new AtomicLong(serial);
    }

    /// Gives the same ids in every run.
    public static PinnedStamps at(String start) {
        return new PinnedStamps(Instant.parse(start), 0);
    }

    /// Gives ids that no other instance gives, in this run or another.
    public static PinnedStamps unlikeAnyOther() {
        var start = Instant.parse("2026-11-23T09:00:00Z");
        return new PinnedStamps(start, ThreadLocalRandom.current().nextLong(1L << 61));
    }

    @Override
    public Stamp next() {
        var now = now();
        var id = new UUID(now.toEpochMilli() << TIME_SHIFT | VERSION, VARIANT | serial.incrementAndGet());
        return new Stamp(id, now);
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(millis.get());
    }

    /// Lets a millisecond pass.
    public void tick() {
        passes(Duration.ofMillis(1));
    }

    public void passes(Duration time) {
        millis.addAndGet(time.toMillis());
    }
}
