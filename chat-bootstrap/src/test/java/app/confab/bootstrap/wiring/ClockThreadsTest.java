package app.confab.bootstrap.wiring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockThreadsTest {

    @Test
    void doWhatTheyAreGivenUntilTheyStop() {
        var done = new AtomicInteger();
        var threads = ClockThreads.named("test-", 1);

        threads.execute(done::incrementAndGet);
        var _ = threads.schedule(done::incrementAndGet, 1, MILLISECONDS);

        await().until(() -> done.get() == 2);
        threads.shutdownNow();
    }

    @Test
    void leaveNobodyInTheLurchWhoComesAfterTheStop() {
        var done = new AtomicInteger();
        var threads = ClockThreads.named("test-", 1);
        threads.shutdownNow();

        assertThatCode(() -> {
                    threads.execute(done::incrementAndGet);
                    threads.schedule(done::incrementAndGet, 1, MILLISECONDS);
                })
                .doesNotThrowAnyException();
        assertThat(done).hasValue(0);
    }
}
