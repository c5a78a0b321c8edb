package app.confab.verification.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Everything that happened to all clients, in the order in which it was noted. Thread-safe: a note is stamped and
/// appended at once, so that of two notes the one that was made first has the smaller time.
public final class History {
    private final List<Entry> entries = new ArrayList<>();
    private final AtomicLong operations = new AtomicLong();
    private final long start = System.nanoTime();

    public synchronized void note(String who, Happening what) {
        entries.add(new Entry((System.nanoTime() - start) / 1_000, who, what));
    }

    /// A number that no other change or connection of this history has.
    public long nextNumber() {
        return operations.incrementAndGet();
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
