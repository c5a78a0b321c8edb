package app.confab.websocket.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// What one connection still has to do: its client's frames and whatever else must not overlap with them, one
/// after the other in the order of arrival. A frame that is held does not stop the next one until too many are.
/// Bounded for what the client can cause. Thread-safe.
final class Inbox {
    static final int MOST_FRAMES = 1024;
    static final int MOST_CHARS = 1024 * 1024;
    static final int MOST_HELD = 256;

    private record Entry(Runnable task, int chars, int frames) {}

    private final Executor executor;
    private @Nullable ArrayDeque<Entry> waiting;
    private int chars;
    private int frames;
    private int held;
    private boolean running;

    /// Whether the present task is done by the thread that brought it.
    private boolean reader;

    /// What the present task has left to do.
    private @Nullable Runnable left;

    /// @param executor where the tasks may block
    Inbox(Executor executor) {
        this.executor = executor;
    }

    /// Takes a client's frame of that many characters. With nothing before it, it is done on the calling thread,
    /// up to what it leaves for [#later]; else behind the others. Where too much waits already the caller does
    /// too: it reads the socket, so the network holds the client back. Answers false where no room comes in time.
    boolean offer(int frameChars, Duration patience, Runnable task) {
        if (begin()) {
            doNow(task);
            return true;
        }
        synchronized (this) {
            if (!awaitRoom(frameChars, patience)) {
                return false;
            }
            chars += frameChars;
            frames++;
            queue().add(new Entry(task, frameChars, 1));
        }
        wake();
        return true;
    }

    /// Whether [#offer] would take many more frames without waiting.
    synchronized boolean isRoomy() {
        return frames <= MOST_FRAMES / 2 && chars <= MOST_CHARS / 2;
    }

    /// Has this, the rest of the present task, done before anything else by a thread that may block: by the
    /// present one if it may.
    void later(Runnable rest) {
        if (reader) {
            left = rest;
        } else {
            rest.run();
        }
    }

    /// Takes a task of the server's own.
    void run(Runnable task) {
        synchronized (this) {
            queue().add(new Entry(task, 0, 0));
        }
        wake();
    }

    /// The present frame is answered later; what follows it need not wait.
    synchronized void hold() {
        held++;
    }

    /// A held frame was answered.
    void release() {
        synchronized (this) {
            held--;
        }
        wake();
    }

    private synchronized boolean begin() {
        if (running || waiting != null || held >= MOST_HELD) {
            return false;
        }
        running = true;
        reader = true;
        return true;
    }

    private void doNow(Runnable task) {
        try {
            task.run();
        } finally {
            synchronized (this) {
                reader = false;
                if (left != null) {
                    queue().addFirst(new Entry(left, 0, 0));
                    left = null;
                }
            }
            goOn();
        }
    }

    /// Is told when half of it is free, not at each frame: a thread is not woken for one.
    private boolean awaitRoom(int frameChars, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (frames >= MOST_FRAMES || chars + frameChars > MOST_CHARS) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void wake() {
        synchronized (this) {
            if (running || waiting == null || held >= MOST_HELD) {
                return;
            }
            running = true;
        }
        executor.execute(this::work);
    }

    private void work() {
        var done = false;
        try {
            for (var task = next(); task != null; task = next()) {
                task.run();
            }
            done = true;
        } finally {
            if (!done) {
                goOn();
            }
        }
    }

    /// What a task throws is left to its thread. The next task gets another one.
    private void goOn() {
        synchronized (this) {
            running = false;
        }
        wake();
    }

    private synchronized @Nullable Runnable next() {
        var entry = waiting == null || held >= MOST_HELD ? null : waiting.poll();
        if (entry == null) {
            running = false;
            return null;
        }
        chars -= entry.chars();
        frames -= entry.frames();
        if (isRoomy()) {
            notifyAll();
        }
        if (queue().isEmpty()) {
            waiting = null;
        }
        return entry.task();
    }

    /// Idle connections have none.
    private ArrayDeque<Entry> queue() {
        if (waiting == null) {
            waiting = new ArrayDeque<>(4);
        }
        return waiting;
    }
}
