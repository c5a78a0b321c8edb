package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Ticket>> written = new CopyOnWriteArrayList<>();
    private final Semaphore mayWrite = new Semaphore(0);

    @Test
    void whatGathersDuringACommitIsWrittenTogether() {
        try (var commits = new GroupCommit(new GroupCommit.Bounds(100, 3), this::write)) {
            var first = ticket();
            commits.offer(first);
            await().until(mayWrite::hasQueuedThreads);
            var rest = Stream.generate(GroupCommitTest::ticket).limit(5).toList();
            rest.forEach(commits::offer);
            mayWrite.release(3);

            await().untilAsserted(() ->
                    assertThat(written).containsExactly(List.of(first), rest.subList(0, 3), rest.subList(3, 5)));
        }
    }

    @Test
    void nothingIsTakenBeyondTheBound() {
        try (var commits = new GroupCommit(new GroupCommit.Bounds(2, 1), this::write)) {
            commits.offer(ticket());
            await().until(mayWrite::hasQueuedThreads);

            assertThat(commits.offer(ticket())).isTrue();
            assertThat(commits.offer(ticket())).isTrue();
            assertThat(commits.offer(ticket())).isFalse();
            mayWrite.release(3);
        }
        assertThat(written).hasSize(3);
    }

    @Test
    void closingWritesWhatWaitsAndTakesNoMore() {
        var commits = new GroupCommit(new GroupCommit.Bounds(100, 10), this::write);
        var tickets = Stream.generate(GroupCommitTest::ticket).limit(25).toList();
        tickets.forEach(commits::offer);
        mayWrite.release(100);

        commits.close();

        assertThat(written.stream().flatMap(List::stream)).containsExactlyElementsOf(tickets);
        assertThat(commits.offer(ticket())).isFalse();
    }

    @Test
    void aWriterThatFailsFailsItsBatchAndGoesOn() {
        var attempts = new Semaphore(1);
        try (var commits = new GroupCommit(new GroupCommit.Bounds(100, 1), batch -> {
            if (attempts.tryAcquire()) {
                throw new IllegalStateException("a fault of ours");
            }
            batch.forEach(ticket -> ticket.result().complete(new Appended(List.of(), false)));
        })) {
            var failed = ticket();
            var fine = ticket();
            commits.offer(failed);
            commits.offer(fine);

            assertThatThrownBy(() -> failed.result().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(fine.result().join().events()).isEmpty();
        }
    }

    private void write(List<Ticket> batch) {
        mayWrite.acquireUninterruptibly();
        written.add(batch);
    }

    private static Ticket ticket() {
        return new Ticket(new Change.Join(new RoomId(new UUID(7, 7)), new AccountId(new UUID(8, 8)), Instant.EPOCH));
    }
}
