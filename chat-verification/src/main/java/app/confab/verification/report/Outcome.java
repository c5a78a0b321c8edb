package app.confab.verification.report;

import app.confab.verification.checker.Violation;
import app.confab.verification.faults.Fault;
import app.confab.verification.faults.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What has come of a verification.
///
/// @param schedule the one of the last episode
public record Outcome(
        long seed,
        int nodes,
        int episodes,
        Duration time,
        Tally tally,
        Map<Fault.Kind, Integer> faults,
        Schedule schedule,
        List<Violation> violations) {

    public Outcome {
        faults = Map.copyOf(faults);
        violations = List.copyOf(violations);
    }

    public boolean isSound() {
        return violations.isEmpty();
    }
}
