package app.confab.persistence.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.timeline.Change;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Tells how long a batch should wait for company before it is written. While several people write so much that it
/// pays, commits begin no more often than every [#SPACING]: what comes in between shares one, which is what a lone
/// message mostly costs. Whoever writes alone, however fast, and whoever writes when it is quiet waits for nothing.
/// Nobody waits for more than [#ENOUGH], nor where all who wrote last are back already: those who write anew only once
/// they are answered would wait for nobody. The same trade as PostgreSQL's `commit_delay` with its `commit_siblings`,
/// made before the work and not after it. Not thread-safe.
final class Company {
    /// Less than the time for which a screen shows one picture, at 60 a second: nobody sees it.
    static final Duration SPACING = Duration.ofMillis(16);

    /// So many share a commit that one more saves next to nothing.
    static final int ENOUGH = 32;

    /// For fewer than this in that time, waiting costs more than it saves: two in one statement for many cost more
    /// than two lone ones.
    private static final double WORTH_WAITING_FOR = 6;

    /// What share the newest batch has in the expectation: some ten of them make it.
    private static final double WEIGHT = 0.1;

    private final long spacing;
    private Set<AccountId> lastAuthors = Set.of();
    private int lastSize;
    private long lastBegan;
    private double expected;

    /// @param now the present reading of the clock that every method is told, in nanoseconds
    Company(long now) {
        this(now, SPACING);
    }

    Company(long now, Duration spacing) {
        this.spacing = spacing.toNanos();
        this.lastBegan = now - this.spacing;
    }

    /// How long from `now` on it pays to wait for more than these; zero for not at all.
    long nanosToWait(Collection<Ticket> waiting, long now) {
        var left = lastBegan + spacing - now;
        return left > 0 && expected >= WORTH_WAITING_FOR && waiting.size() < ENOUGH && expectsMore(waiting) ? left : 0;
    }

    /// Whether it is time to ask again, since so many wait now: one more comes at a time.
    boolean mayBeComplete(int waiting) {
        return waiting == lastSize || waiting == ENOUGH;
    }

    /// Takes note of a batch that is written now.
    void began(Collection<Ticket> batch, long now) {
        var came = (double) batch.size() * spacing / Math.max(1, now - lastBegan);
        expected += (came - expected) * WEIGHT;
        lastBegan = now;
        lastAuthors = authors(batch);
        lastSize = batch.size();
    }

    private boolean expectsMore(Collection<Ticket> waiting) {
        var authors = authors(waiting);
        var areAllBack = waiting.size() >= lastSize && authors.containsAll(lastAuthors);
        authors.addAll(lastAuthors);
        return !areAllBack && authors.size() > 1;
    }

    private static Set<AccountId> authors(Collection<Ticket> tickets) {
        var authors = new HashSet<AccountId>();
        for (var ticket : tickets) {
            if (ticket.change() instanceof Change.Post post) {
                authors.add(post.author());
            }
        }
        return authors;
    }
}
