package app.confab.verification.checker;

import app.confab.verification.histories.Change;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.Refused;
import java.util.List;

/// One change that somebody wanted, with all attempts at it and what came of them.
record Operation(Change change, List<Entry> entries) {

    int attempts() {
        return count(Attempted.class);
    }

    /// Whether an attempt may have happened without anybody knowing, or may happen yet.
    boolean isInDoubt() {
        return count(InDoubt.class) > 0;
    }

    boolean isAcknowledged() {
        return count(Acknowledged.class) + count(Done.class) > 0;
    }

    boolean isRefused() {
        return count(Refused.class) > 0;
    }

    /// Certain not to have happened.
    boolean isRuledOut() {
        return isRefused() && !isAcknowledged() && !isInDoubt();
    }

    long firstAttempt() {
        return entries.getFirst().micros();
    }

    /// When its first acknowledgement came.
    long acknowledgedAt() {
        return entries.stream()
                .filter(entry -> entry.what() instanceof Acknowledged || entry.what() instanceof Done)
                .mapToLong(Entry::micros)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    List<Acknowledged> acknowledgements() {
        return entries.stream()
                .map(Entry::what)
                .filter(Acknowledged.class::isInstance)
                .map(Acknowledged.class::cast)
                .toList();
    }

    private int count(Class<?> kind) {
        return (int)
                entries.stream().filter(entry -> kind.isInstance(entry.what())).count();
    }
}
