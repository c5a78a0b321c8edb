package app.confab.websocket.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(3);

    @Test
    void noMoreThanItsNumberPassAtOnceAndEverybodyDoes() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(3);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                executor.execute(() -> turnstile.pass(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    full.countDown();
                    awaitAll(full);
                    return inside.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void whoFailsMakesRoom() {
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
        }
        assertThat(CompletableFuture.supplyAsync(() -> turnstile.pass(() -> "passed")))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo("passed");
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
