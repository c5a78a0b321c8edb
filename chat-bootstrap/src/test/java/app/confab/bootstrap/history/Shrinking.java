package app.confab.bootstrap.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes a history that goes wrong short, by leaving out whatever is not needed for that.
final class Shrinking {
    private final Function<List<Step>, Optional<Player.WrongStep>> playing;
    private final long until;

    /// @param playing tells what goes wrong in a history
    /// @param patience when to be content with what was found
    Shrinking(Function<List<Step>, Optional<Player.WrongStep>> playing, Duration patience) {
        this.playing = playing;
        this.until = System.nanoTime() + patience.toNanos();
    }

    /// A history and what goes wrong in its last step.
    record Failing(List<Step> steps, Player.WrongStep wrong) {
        static Failing upTo(List<Step> steps, Player.WrongStep wrong) {
            return new Failing(List.copyOf(steps.subList(0, wrong.number + 1)), wrong);
        }
    }

    Failing shrink(Failing failing) {
        var shortest = failing;
        for (var size = shortest.steps().size() / 2; size > 0; size = size > 1 ? size / 2 : shrunk(failing, shortest)) {
            failing = shortest;
            shortest = withoutRuns(shortest, size);
        }
        return shortest;
    }

    /// Once more in single steps where that has still helped.
    private static int shrunk(Failing before, Failing after) {
        return after.steps().size() < before.steps().size() ? 1 : 0;
    }

    private Failing withoutRuns(Failing failing, int size) {
        var shortest = failing;
        for (var end = failing.steps().size() - 1; end > 0 && System.nanoTime() < until; end -= size) {
            if (end <= shortest.steps().size() - 1) {
                shortest = without(shortest, Math.max(0, end - size), end).orElse(shortest);
            }
        }
        return shortest;
    }

    private Optional<Failing> without(Failing failing, int from, int to) {
        var fewer = new ArrayList<>(failing.steps());
        fewer.subList(from, to).clear();
        return playing.apply(fewer).map(wrong -> Failing.upTo(fewer, wrong));
    }
}
