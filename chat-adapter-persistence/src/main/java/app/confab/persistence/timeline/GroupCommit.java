package app.confab.persistence.timeline;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that writes whatever waits, all of it at once: while one commit is under way the next batch
/// gathers by itself, and while several people write a moment longer ([Company]).
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(3);

    /// Writes a batch and answers each of its tickets.
    @FunctionalInterface
    interface BatchWriter {
        void write(List<Ticket> batch);
    }

    /// How much may wait, and how much of it is written at once.
    record Bounds(int waiting, int batch) {}

    private final TicketQueue queue;
    private final int batchSize;
    private final BatchWriter batches;
    private final Thread writer;

    GroupCommit(Bounds bounds, BatchWriter batches) {
        this.queue = new TicketQueue(bounds.waiting());
        this.batchSize = bounds.batch();
        this.batches = batches;
        this.writer = Thread.ofPlatform().name("room-log").start(this::run);
    }

    /// Answers whether the ticket was taken; it is then answered in any case.
    boolean offer(Ticket ticket) {
        return queue.offer(ticket);
    }

    /// How many tickets wait.
    int waiting() {
        return queue.size();
    }

    /// Takes nothing more, writes what waits and ends. Waits for that only as long as a sound database needs: what
    /// was not written by then was not acknowledged to anybody either.
    @Override
    public void close() {
        queue.close();
        try {
            if (!writer.join(PATIENCE_AT_THE_END)) {
                LOG.warn("Changes were still waiting to be written when the node stopped");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (var batch = queue.take(batchSize); !batch.isEmpty(); batch = queue.take(batchSize)) {
                write(batch);
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException("nobody interrupts the room log's writer", unexpected);
        }
    }

    private void write(List<Ticket> batch) {
        try {
            batches.write(batch);
        } catch (RuntimeException | Error broken) {
            LOG.error("A batch of changes could not be written", broken);
            batch.forEach(ticket -> ticket.result().completeExceptionally(broken));
        }
    }
}
