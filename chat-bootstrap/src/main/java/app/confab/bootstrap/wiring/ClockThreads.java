package app.confab.bootstrap.wiring;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// Threads for what is done soon, later or by the clock.
final class ClockThreads {
    private ClockThreads() {}

    /// Daemons of this name. Once they have been shut down they drop in silence what still comes: the node is
    /// stopping, and those who bring it, such as the writer of the log, are not to fail by it.
    static ScheduledExecutorService named(String name, int threads) {
        return new ScheduledThreadPoolExecutor(
                threads, Thread.ofPlatform().name(name, 0).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    }
}
