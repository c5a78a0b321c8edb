package app.confab.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.verification.checker.Violation;
import app.confab.verification.faults.Fault.Kind;
import app.confab.verification.faults.Schedule;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.WasReset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Schedule SCHEDULE = Schedule.of(7, 3, 10_000, 2_000);

    @Test
    void saysHowToRepeatTheRunAndWhatWasCounted() {
        assertThat(report(List.of()))
                .contains(
                        "## Report of 28 November 2026",
                        "`bin/verify --minutes 12 --nodes 3 --seed 7`",
                        "| messages acknowledged | 12,345 |",
                        "| nodes killed | 5 |",
                        "| PostgreSQL killed | 3 |",
                        "| **violations** | **0** |")
                .doesNotContain("faults:");
    }

    @Test
    void showsFaultsAndLinesWhereAPromiseWasBroken() {
        var line = new Entry(1_500_000, "ada", new WasReset(1, "r", 5));

        assertThat(report(List.of(new Violation("a promise", "was broken", List.of(line)))))
                .contains(
                        "| **violations** | **1** |",
                        SCHEDULE.faults().getFirst().toString(),
                        "a promise: was broken",
                        "1.500 s  ada");
    }

    @Test
    void addsUpWhatHistoriesCount() {
        var history = List.of(
                new Entry(1, "ada", new InDoubt(1, "timeout")),
                new Entry(2, "ada", new InDoubt(1, "timeout")),
                new Entry(3, "ada", new WasReset(1, "r", 5)));

        var tally = Tally.of(history).plus(Tally.of(history));

        assertThat(tally).isEqualTo(new Tally(0, 0, 0, 4, 0, 0, 2));
    }

    private static String report(List<Violation> violations) {
        var tally = new Tally(12_345, 6, 7, 8, 9, 10, 11);
        var faults = Map.of(Kind.KILL_NODE, 2, Kind.KILL_BOTH, 3);
        return MarkdownReport.of(
                new Outcome(7, 3, 9, Duration.ofMinutes(12), tally, faults, SCHEDULE, violations), DAY);
    }
}
