package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for what a use case promises.
public final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Answers() {}

    /// The answer, or the refusal that came instead of it.
    ///
    /// @throws Refusal.Unavailable where neither comes in time; what was asked for may happen yet
    public static <T> T of(CompletionStage<T> promised) {
        return of(promised, PATIENCE);
    }

    static <T> T of(CompletionStage<T> promised, Duration patience) {
        try {
            return promised.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new Refusal.Unavailable("no answer in time; repeat the request");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("this node is stopping; repeat the request");
        }
    }
}
