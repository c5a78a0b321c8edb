package app.confab.verification;

import app.confab.verification.checker.Checker;
import app.confab.verification.checker.Violation;
import app.confab.verification.faults.Schedule;
import app.confab.verification.histories.Entry;
import app.confab.verification.protocol.Rest;
import app.confab.verification.report.Outcome;
import app.confab.verification.report.Tally;
import app.confab.verification.workload.Auditor;
import app.confab.verification.workload.Episode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Episode after episode on one cluster, each with a schedule of its own, until one shows a violation or time is over.
final class Verification {

    /// How an episode is broken.
    ///
    /// @param faults for how long faults begin
    /// @param gap between two of them, on average
    record Pace(Duration faults, Duration gap) {}

    private final Cluster cluster;
    private final long seed;
    private final Pace pace;
    private final Consumer<String> progress;
    private final Rest rest = new Rest();
    private final Archive archive = new Archive();
    private final List<Violation> violations = new ArrayList<>();

    private Tally tally = Tally.NOTHING;
    private List<Entry> history = List.of();

    /// @param progress is given a line now and then
    Verification(Cluster cluster, long seed, Pace pace, Consumer<String> progress) {
        this.cluster = cluster;
        this.seed = seed;
        this.pace = pace;
        this.progress = progress;
    }

    /// The history of the last episode.
    List<Entry> history() {
        return history;
    }

    Outcome run(Duration time) throws InterruptedException {
        var begin = System.nanoTime();
        var endpoints = cluster.endpoints();
        for (var episodes = 1; ; episodes++) {
            var episodeSeed = seed + episodes - 1;
            var schedule = Schedule.of(
                    episodeSeed,
                    endpoints.size(),
                    pace.faults().toMillis(),
                    pace.gap().toMillis());
            play(schedule, episodeSeed);
            var passed = Duration.ofNanos(System.nanoTime() - begin);
            progress.accept("%d s: episode %d, %d violations; so far %s"
                    .formatted(passed.toSeconds(), episodes, violations.size(), tally));
            if (!violations.isEmpty() || passed.compareTo(time) >= 0) {
                violations.addAll(archive.compare(new Auditor(rest, endpoints), endpoints.getFirst()));
                var faults = cluster.injector().counts();
                return new Outcome(seed, endpoints.size(), episodes, passed, tally, faults, schedule, violations);
            }
        }
    }

    private void play(Schedule schedule, long episodeSeed) throws InterruptedException {
        var episode = Episode.begin(cluster.endpoints(), rest, episodeSeed);
        history = episode.play(() -> cluster.suffer(schedule));
        tally = tally.plus(Tally.of(history));
        archive.keep(history, episode.rooms());
        violations.addAll(Checker.judge(history));
    }
}
