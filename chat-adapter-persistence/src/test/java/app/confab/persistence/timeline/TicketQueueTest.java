package app.confab.persistence.timeline;

import static app.confab.persistence.timeline.Tickets.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.domain.accounts.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Ada and Grace have just written together, and so much that a batch waits a minute for more.
class TicketQueueTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final AccountId ADA = new AccountId(new UUID(1, 1));
    private static final AccountId GRACE = new AccountId(new UUID(2, 2));
    private static final AccountId EDSGER = new AccountId(new UUID(3, 3));

    private final TicketQueue queue = new TicketQueue(1_000, busy());
    private final CompletableFuture<List<Ticket>> taken = new CompletableFuture<>();

    @Test
    void fewWaitUntilTheyAreEnough() {
        offer(EDSGER);
        takeAndWait(500);

        for (var i = 1; i < Company.ENOUGH; i++) {
            assertThat(taken).isNotDone();
            offer(EDSGER);
        }

        assertThat(taken.join()).hasSize(Company.ENOUGH);
    }

    @Test
    void theLastToComeBackEndsTheWait() {
        offer(GRACE);
        takeAndWait(500);

        offer(ADA);

        assertThat(taken.join()).hasSize(2);
    }

    @Test
    void asManyAsMayBeTakenWaitForNobody() {
        offer(EDSGER);
        offer(EDSGER);

        take(2);

        assertThat(taken.join()).hasSize(2);
    }

    @Test
    void closingEndsTheWait() {
        offer(EDSGER);
        takeAndWait(500);

        queue.close();

        assertThat(taken.join()).hasSize(1);
    }

    private void offer(AccountId author) {
        queue.offer(post(author));
    }

    private Thread take(int limit) {
        return Thread.startVirtualThread(() -> {
            try {
                taken.complete(queue.take(limit));
            } catch (InterruptedException unexpected) {
                taken.completeExceptionally(unexpected);
            }
        });
    }

    private void takeAndWait(int limit) {
        var taking = take(limit);
        await().until(() -> taking.getState() == Thread.State.TIMED_WAITING);
    }

    private static Company busy() {
        var now = System.nanoTime();
        var company = new Company(now, A_MINUTE);
        for (var before = 50; before >= 0; before--) {
            company.began(List.of(post(ADA), post(GRACE)), now - before * A_MINUTE.toNanos() / 8);
        }
        return company;
    }
}
