package app.confab.verification.checker;

import app.confab.verification.histories.Entry;
import java.util.List;
import java.util.stream.Collectors;

/// A promise that was broken.
///
/// @param promise which one, in a few words
/// @param what how, with the ids that it concerns
/// @param lines what was noted about it
public record Violation(String promise, String what, List<Entry> lines) {
    private static final int MOST_LINES = 30;

    public Violation {
        lines = List.copyOf(lines);
    }

    /// For people: the promise, how it was broken, and the lines of the history that show it.
    public String report() {
        var shown = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        return promise + ": " + what + "\n"
                + shown.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
