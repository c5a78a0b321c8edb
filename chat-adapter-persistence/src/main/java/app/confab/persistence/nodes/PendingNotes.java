package app.confab.persistence.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a node has not told the others yet. Of notes about one subject the one with the greatest number is kept.
/// Thread-safe.
final class PendingNotes {
    /// More than nodes cause while they can tell each other. Beyond it all is dropped, for the others look for
    /// themselves now and then.
    private static final int MOST = 20_000;

    private final Map<Note.Subject, Long> notes = new LinkedHashMap<>();
    private boolean closed;

    synchronized void add(Note note) {
        if (notes.size() >= MOST) {
            notes.clear();
        }
        notes.merge(note.subject(), note.number(), Math::max);
        if (notes.size() == 1) {
            notifyAll();
        }
    }

    /// All that have gathered; waits for the first. Empty when closed and nothing is left.
    synchronized List<Note> take() throws InterruptedException {
        while (notes.isEmpty() && !closed) {
            wait();
        }
        var taken = new ArrayList<Note>(notes.size());
        notes.forEach((subject, number) -> taken.add(new Note(subject, number)));
        notes.clear();
        return taken;
    }

    /// Lets more notes gather.
    synchronized void linger(long millis) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (var left = millis; left > 0 && !closed; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
