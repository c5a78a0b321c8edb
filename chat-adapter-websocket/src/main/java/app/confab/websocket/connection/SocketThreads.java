package app.confab.websocket.connection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads of all connections. Not a bean of a general type, so that nobody else's executor is taken for it or
/// replaced by it.
///
/// @param tasks see [Desk#executor]
/// @param answers see [Desk#answers]
public record SocketThreads(ExecutorService tasks, ExecutorService answers) implements AutoCloseable {

    public static SocketThreads start() {
        return new SocketThreads(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("socket-", 0).factory()),
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("socket-answers").daemon().factory()));
    }

    @Override
    public void close() {
        tasks.shutdownNow();
        answers.shutdownNow();
    }
}
