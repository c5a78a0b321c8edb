package app.confab.bootstrap.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.confab.bootstrap.process.ConfabProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever five people do, in whatever order, every answer and every frame is as the contract says. A failure
/// names its seed, and shows a short history that goes wrong the same way. `-Dconfab.history.steps=20000` plays
/// longer, `-Dconfab.history.seed=...` the same again.
class RandomHistoryIT {
    private static final int STEPS = Integer.getInteger("confab.history.steps", 800);
    private static final long SEED = Long.getLong("confab.history.seed", System.nanoTime());
    private static final Duration SHRINKING = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsAsTheContractSays() {
        try (var confab = ConfabProcess.start(folder)) {
            play(new Nodes(List.of(confab.uri())));
            assertThat(confab.output()).doesNotContain("\tat ");
        }
    }

    private static void play(Nodes nodes) {
        var steps = Step.random(new SplittableRandom(SEED), STEPS);
        goesWrong(steps, nodes).ifPresent(wrong -> {
            var failing = Shrinking.Failing.upTo(steps, wrong);
            var shortest = new Shrinking(fewer -> goesWrong(fewer, nodes), SHRINKING).shrink(failing);
            fail(
                    "seed %d: %s%nIn short:%n%s%n%s",
                    SEED, wrong.getMessage(), lines(shortest), shortest.wrong().getMessage());
        });
    }

    private static Optional<Player.WrongStep> goesWrong(List<Step> steps, Nodes nodes) {
        try {
            Player.play(steps, nodes);
            return Optional.empty();
        } catch (Player.WrongStep wrong) {
            return Optional.of(wrong);
        }
    }

    private static String lines(Shrinking.Failing failing) {
        return failing.steps().stream().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
