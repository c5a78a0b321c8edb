package app.confab.bootstrap.operations;

import java.time.Duration;

/// Makes a stop end in time, whatever hangs. Each part of it has a bound of its own: the sockets 2 s, requests
/// under way 3 s, the changes that wait to be written 3 s, the connection pool 3 s, the embedded PostgreSQL 5 s.
/// Whoever waits for the process counts on 20 s and then kills it; should a part forget its bound, this cuts the
/// process off just before. Nothing that was acknowledged is lost by that.
public final class StopDeadline {
    private static final Duration AFTER = Duration.ofSeconds(18);

    /// What a process answers that was ended by SIGTERM.
    private static final int EXIT_CODE = 143;

    private StopDeadline() {}

    /// Has the time run from the moment in which the process is told to stop.
    public static void install() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(() -> arm(AFTER, () -> Runtime.getRuntime().halt(EXIT_CODE))));
    }

    /// The process does not wait for this thread when it ends in order.
    static void arm(Duration after, Runnable cut) {
        Thread.ofPlatform().daemon().name("stop-deadline").start(() -> {
            try {
                Thread.sleep(after);
                cut.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
