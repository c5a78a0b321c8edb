package app.confab.benchmark.checks;

import java.util.BitSet;

/// What one connection receives of one room: every `seq` from its start, once and in order. A number that is
/// jumped over counts as lost until it arrives after all; then it is disorder instead.
public final class StreamCheck {

    private final long start;
    private final BitSet skipped = new BitSet();
    private long next;
    private long doubled;
    private long reordered;

    /// A stream whose first event must be the one after this `seq`.
    public StreamCheck(long lastSeq) {
        this.start = lastSeq + 1;
        this.next = start;
    }

    public void received(long seq) {
        if (seq == next) {
            next++;
        } else if (seq > next) {
            skipped.set(index(next), index(seq));
            next = seq + 1;
        } else if (seq >= start && skipped.get(index(seq))) {
            skipped.clear(index(seq));
            reordered++;
        } else {
            doubled++;
        }
    }

    public boolean reached(long seq) {
        return next > seq;
    }

    /// What is wrong with this stream, given the newest `seq` of its room.
    public Violations violations(long newest) {
        var tail = Math.max(0, newest + 1 - next);
        return new Violations(skipped.cardinality() + tail, doubled, reordered);
    }

    private int index(long seq) {
        return Math.toIntExact(seq - start);
    }
}
