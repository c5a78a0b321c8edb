package app.confab.verification;

import app.confab.verification.checker.Violation;
import java.time.Duration;
import java.util.List;

/// Runs a verification and prints what it has shown. Exits with 1 where a promise was broken, with 2 where it could not
/// be run at all.
public final class Verify {
    private static final Verification.Pace PACE =
            new Verification.Pace(Duration.ofSeconds(30), Duration.ofMillis(2_500));

    private Verify() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(VerifyOptions.USAGE);
            return;
        }
        try {
            System.exit(run(VerifyOptions.parse(List.of(arguments))) ? 0 : 1);
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage() + "\n\n" + VerifyOptions.USAGE);
            System.exit(2);
        } catch (IllegalStateException notRun) {
            System.err.println(notRun.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(VerifyOptions options) throws InterruptedException {
        System.out.println("seed " + options.seed());
        try (var cluster = Cluster.start(options.jar(), options.folder(), options.nodes(), List.of())) {
            var verification = new Verification(cluster, options.nodes(), options.seed(), PACE, System.out::println);
            var outcome = verification.run(options.time());
            System.out.println(outcome.tally() + " " + outcome.faults());
            System.out.println(outcome.schedule());
            outcome.violations().stream().map(Violation::report).forEach(System.out::println);
            return outcome.violations().isEmpty();
        }
    }
}
