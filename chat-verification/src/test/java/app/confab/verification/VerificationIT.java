package app.confab.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.verification.faults.Fault;
import app.confab.verification.report.MarkdownReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One episode on two nodes, long enough for each kind of fault. `bin/verify` is the same for longer.
class VerificationIT {
    private static final long SEED = 20_261_128;
    private static final Path JAR = Path.of("..", "chat-bootstrap", "target", "confab.jar");
    private static final Verification.Pace PACE =
            new Verification.Pace(Duration.ofSeconds(24), Duration.ofMillis(1_800));

    @Test
    void everyPromiseIsKeptWhateverBreaks() throws InterruptedException {
        assertThat(JAR).as("the program, which chat-bootstrap packages").exists();
        System.out.println("Verifying with seed " + SEED);
        try (var cluster = Cluster.start(JAR, Path.of("target", "verify"), 2, List.of())) {
            var outcome = new Verification(cluster, SEED, PACE, System.out::println).run(Duration.ZERO);

            assertThat(outcome.violations())
                    .as(() -> MarkdownReport.of(outcome, LocalDate.EPOCH))
                    .isEmpty();
            assertThat(outcome.faults()).as("each kind of fault").containsOnlyKeys(Fault.Kind.values());
            assertThat(outcome.tally().posts()).as("acknowledged messages").isGreaterThan(100);
            assertThat(outcome.tally().delivered()).as("delivered events").isGreaterThan(500);
        }
    }
}
