package app.confab.verification.report;

import app.confab.verification.checker.Violation;
import app.confab.verification.faults.Fault.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A run as a chapter of `docs/verification.md`.
public final class MarkdownReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private MarkdownReport() {}

    public static String of(Outcome outcome, LocalDate day) {
        var minutes = Math.max(1, outcome.time().toMinutes());
        return "## Report of " + DAY.format(day) + "\n"
                + "`bin/verify --minutes " + minutes + " --nodes " + outcome.nodes() + " --seed " + outcome.seed()
                + "`\n\n"
                + "| | |\n| --- | ---: |\n"
                + rows(outcome)
                + row("**violations**", "**" + number(outcome.violations().size()) + "**")
                + (outcome.isSound() ? "" : details(outcome));
    }

    private static String rows(Outcome outcome) {
        var tally = outcome.tally();
        return row(
                        "episodes, seconds",
                        number(outcome.episodes()) + ", "
                                + number(outcome.time().toSeconds()))
                + row("messages acknowledged", number(tally.posts()))
                + row("of them repeats of what had been posted", number(tally.repeats()))
                + row("other changes acknowledged", number(tally.changes()))
                + row("attempts that got no answer, and were repeated", number(tally.doubts()))
                + row("events delivered to devices", number(tally.delivered()))
                + row("connections of devices", number(tally.connections()))
                + row("resets", number(tally.resets()))
                + row("nodes killed", count(outcome, Kind.KILL_NODE, Kind.KILL_BOTH))
                + row("PostgreSQL killed", count(outcome, Kind.KILL_DATABASE, Kind.KILL_BOTH))
                + row(
                        "nodes paused, PostgreSQL paused",
                        count(outcome, Kind.PAUSE_NODE) + ", " + count(outcome, Kind.PAUSE_DATABASE))
                + row("rolling restarts", count(outcome, Kind.ROLLING_RESTART))
                + row(
                        "connections cut, to clients and to PostgreSQL",
                        count(outcome, Kind.CUT_CLIENTS) + ", " + count(outcome, Kind.CUT_DATABASE))
                + row(
                        "connections half-open, to clients and to PostgreSQL",
                        count(outcome, Kind.HOLD_FROM_CLIENTS, Kind.HOLD_TO_CLIENTS) + ", "
                                + count(outcome, Kind.HOLD_FROM_NODE, Kind.HOLD_TO_NODE));
    }

    /// What is needed to see it again.
    private static String details(Outcome outcome) {
        return "\nThe last episode's faults:\n\n" + outcome.schedule() + "\n"
                + outcome.violations().stream().map(Violation::report).collect(Collectors.joining("\n"));
    }

    private static String count(Outcome outcome, Kind... kinds) {
        return number(List.of(kinds).stream()
                .mapToInt(kind -> outcome.faults().getOrDefault(kind, 0))
                .sum());
    }

    private static String row(String what, String value) {
        return "| " + what + " | " + value + " |\n";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
