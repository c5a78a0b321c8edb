package app.confab.domain.rooms;

/// The number of an event on its room's timeline, from 1 without a gap. As a cursor it names the last event
/// that somebody holds; [#START] then means none yet.
public record Seq(long value) implements Comparable<Seq> {

    /// Before the first event.
    public static final Seq START = new Seq(0);

    public Seq {
        if (value < 0) {
            throw new IllegalArgumentException("a seq is not negative: " + value);
        }
    }

    public Seq next() {
        return new Seq(value + 1);
    }

    public boolean isAfter(Seq other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Seq other) {
        return Long.compare(value, other.value);
    }
}
