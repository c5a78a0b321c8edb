package app.confab.benchmark.report;

import app.confab.benchmark.load.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The run that counts: the cheapest complete one. Whatever else a machine does can only add to a figure.
public final class Lowest {

    private Lowest() {}

    public static Optional<Measured> of(List<Measured> runs) {
        return runs.stream().filter(run -> run.verdict().isComplete()).min(Comparator.comparingDouble(Measured::cost));
    }
}
