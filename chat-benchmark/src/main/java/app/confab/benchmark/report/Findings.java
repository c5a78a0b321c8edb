package app.confab.benchmark.report;

import app.confab.benchmark.load.IdleConnections.Held;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.servers.StartTimes.Starts;
import app.confab.benchmark.storm.Storm.Outcome;
import java.util.ArrayList;
import java.util.List;

/// All that one call of the benchmark found, in the order found.
public record Findings(List<Measured> runs, List<Held> idle, List<Starts> starts, List<Outcome> storms) {

    public Findings() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
