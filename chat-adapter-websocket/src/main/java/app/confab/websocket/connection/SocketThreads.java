package app.confab.websocket.connection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// The threads of all connections. Not a bean of a general type, so that nobody else's executor is taken for it or
/// replaced by it.
///
/// @param tasks see [Desk#executor]
/// @param clock for what is due in milliseconds, and does not block. Once it was shut down it drops in silence what
///     still comes: the node is stopping, and the writer of the log, who brings it, is not to fail by it
public record SocketThreads(ExecutorService tasks, ScheduledExecutorService clock) implements AutoCloseable {

    public static SocketThreads start() {
        return new SocketThreads(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("socket-", 0).factory()),
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().name("socket-clock").daemon().factory(),
                        new ThreadPoolExecutor.DiscardPolicy()));
    }

    @Override
    public void close() {
        tasks.shutdownNow();
        clock.shutdownNow();
    }
}
