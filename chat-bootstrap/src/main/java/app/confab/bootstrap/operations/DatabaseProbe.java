package app.confab.bootstrap.operations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the database whether it is there. However many ask, one question is under way at a time, and nobody
/// waits longer than [#PATIENCE].
@Component
class DatabaseProbe {
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private final DataSource dataSource;
    private final Executor executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("probe-", 0).factory());
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> underWay = new AtomicReference<>();

    DatabaseProbe(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean answers() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<Boolean> question() {
        while (true) {
            var current = underWay.get();
            if (current != null && !current.isDone()) {
                return current;
            }
            var next = new CompletableFuture<Boolean>();
            if (underWay.compareAndSet(current, next)) {
                executor.execute(() -> next.complete(ask()));
                return next;
            }
        }
    }

    private boolean ask() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
