package app.confab.persistence.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The tickets that wait for the writer, in the order in which they came; bounded. Thread-safe.
final class TicketQueue {
    private final int capacity;
    private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
    private final Company company;
    private boolean closed;

    TicketQueue(int capacity) {
        this(capacity, new Company(System.nanoTime()));
    }

    TicketQueue(int capacity, Company company) {
        this.capacity = capacity;
        this.company = company;
    }

    /// Answers whether the ticket was taken: not when too many wait, and not after [#close].
    synchronized boolean offer(Ticket ticket) {
        if (closed || waiting.size() >= capacity) {
            return false;
        }
        waiting.add(ticket);
        if (waiting.size() == 1 || company.mayBeComplete(waiting.size())) {
            notifyAll();
        }
        return true;
    }

    /// All that wait, at most `limit`; waits for the first, and then for its [Company]. Empty when closed and nothing
    /// is left.
    synchronized List<Ticket> take(int limit) throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        awaitCompany(limit);
        var taken = new ArrayList<Ticket>(Math.min(limit, waiting.size()));
        while (!waiting.isEmpty() && taken.size() < limit) {
            taken.add(waiting.remove());
        }
        company.began(taken, System.nanoTime());
        return taken;
    }

    private void awaitCompany(int limit) throws InterruptedException {
        while (waiting.size() < limit && !closed) {
            var left = company.nanosToWait(waiting, System.nanoTime());
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
