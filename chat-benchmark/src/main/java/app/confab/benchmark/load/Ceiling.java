package app.confab.benchmark.load;

import java.util.ArrayList;
import java.util.List;

/// Looks for the highest steady rate that a server sustains: all of it acknowledged and delivered, and with a 99th
/// percentile below a quarter of a second. The rate grows by steps until one fails, then one step between is
/// tried.
public final class Ceiling {

    private static final int ATTEMPTS = 2;
    private static final double FACTOR = 1.25;
    private static final double TOLERABLE_MILLIS = 250;
    private static final double KEPT_UP = 0.97;

    private final Trial trial;

    public Ceiling(Trial trial) {
        this.trial = trial;
    }

    /// Every step, in the order tried.
    public List<Measured> search(Cast cast, Scenario scenario, double startRate) {
        var steps = new ArrayList<Measured>();
        var rate = startRate;
        while (sustains(cast, scenario.at(rate), steps)) {
            rate *= FACTOR;
        }
        var between = rate / Math.sqrt(FACTOR);
        sustains(cast, scenario.at(between), steps);
        return steps;
    }

    public static boolean isSustained(Measured step) {
        return step.verdict().isComplete()
                && step.delivery().p99() < TOLERABLE_MILLIS
                && step.scenario().traffic() instanceof Traffic.Steady steady
                && step.messagesPerSecond() > steady.messagesPerSecond() * KEPT_UP;
    }

    /// A second try, since a machine may have had something else to do during the first.
    private boolean sustains(Cast cast, Scenario scenario, List<Measured> steps) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var step = trial.run(cast, scenario);
            steps.add(step);
            if (isSustained(step)) {
                return true;
            }
        }
        return false;
    }
}
