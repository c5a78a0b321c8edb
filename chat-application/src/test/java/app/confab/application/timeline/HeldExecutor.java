package app.confab.application.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Holds what it is given until the test lets it run, on the test's own thread; its time stands still between.
public final class HeldExecutor extends AbstractExecutorService implements ScheduledExecutorService {
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final Queue<Later> later = new PriorityQueue<>(Comparator.naturalOrder());
    private long now;

    /// Runs all that is due, and what that brings up.
    public void runAll() {
        for (var task = ready.poll(); task != null; task = ready.poll()) {
            task.run();
        }
    }

    /// Lets time pass and runs all that is due.
    public void passes(Duration time) {
        now += time.toMillis();
        while (!later.isEmpty() && later.element().due <= now) {
            ready.add(later.remove());
        }
        runAll();
    }

    /// Whether anything waits to run, now or later.
    public boolean hasWork() {
        return !ready.isEmpty() || !later.isEmpty();
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        var scheduled = new Later(task, now + unit.toMillis(delay));
        later.add(scheduled);
        return scheduled;
    }

    private final class Later extends FutureTask<@Nullable Object> implements ScheduledFuture<@Nullable Object> {
        private final long due;

        private Later(Runnable task, long due) {
            super(task, null);
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        ready.clear();
        later.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        var dropped = new ArrayList<>(ready);
        shutdown();
        return dropped;
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
