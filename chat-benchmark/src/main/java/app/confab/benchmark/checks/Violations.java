package app.confab.benchmark.checks;

/// Events that did not arrive, arrived twice, or arrived after a later one.
public record Violations(long lost, long doubled, long reordered) {

    public static final Violations NONE = new Violations(0, 0, 0);

    public Violations plus(Violations more) {
        return new Violations(lost + more.lost, doubled + more.doubled, reordered + more.reordered);
    }
}
