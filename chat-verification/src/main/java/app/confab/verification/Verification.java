package app.confab.verification;

import app.confab.verification.checker.Checker;
import app.confab.verification.checker.Violation;
import app.confab.verification.faults.Fault;
import app.confab.verification.faults.Schedule;
import app.confab.verification.protocol.Rest;
import app.confab.verification.report.Tally;
import app.confab.verification.workload.Episode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Episode after episode on one cluster, each with a schedule of its own, until one shows a violation or time is over.
final class Verification {

    /// How an episode is broken.
    ///
    /// @param faults for how long faults begin
    /// @param gap between two of them, on average
    record Pace(Duration faults, Duration gap) {}

    /// What has come of it.
    ///
    /// @param schedule the one of the last episode
    record Outcome(
            long seed,
            int episodes,
            Duration time,
            Tally tally,
            Map<Fault.Kind, Integer> faults,
            Schedule schedule,
            List<Violation> violations) {}

    private final Cluster cluster;
    private final int nodes;
    private final long seed;
    private final Pace pace;
    private final Consumer<String> progress;
    private final Rest rest = new Rest();

    private Tally tally = Tally.NOTHING;

    /// @param progress is given a line now and then
    Verification(Cluster cluster, int nodes, long seed, Pace pace, Consumer<String> progress) {
        this.cluster = cluster;
        this.nodes = nodes;
        this.seed = seed;
        this.pace = pace;
        this.progress = progress;
    }

    Outcome run(Duration time) throws InterruptedException {
        var begin = System.nanoTime();
        var episodes = 0;
        while (true) {
            var schedule = Schedule.of(
                    seed + episodes, nodes, pace.faults().toMillis(), pace.gap().toMillis());
            var violations = play(schedule, seed + episodes);
            episodes++;
            var passed = Duration.ofNanos(System.nanoTime() - begin);
            progress.accept("%d s: episode %d, %d violations; so far %s"
                    .formatted(passed.toSeconds(), episodes, violations.size(), tally));
            if (!violations.isEmpty() || passed.compareTo(time) >= 0) {
                var faults = cluster.injector().counts();
                return new Outcome(seed, episodes, passed, tally, faults, schedule, violations);
            }
        }
    }

    private List<Violation> play(Schedule schedule, long episodeSeed) throws InterruptedException {
        var episode = Episode.begin(cluster.endpoints(), rest, episodeSeed);
        var history = episode.play(() -> cluster.suffer(schedule));
        tally = tally.plus(Tally.of(history));
        return Checker.judge(history);
    }
}
