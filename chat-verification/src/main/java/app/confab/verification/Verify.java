package app.confab.verification;

import app.confab.verification.histories.Entry;
import app.confab.verification.plants.Plant;
import app.confab.verification.report.MarkdownReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
        System.out.println("seed " + options.seed() + (options.crowd() ? ", as before a crowd" : ""));
        var plant = options.plant();
        try (var cluster = Cluster.start(options.jar(), options.folder(), options.nodes(), options.jvm())) {
            if (plant != null) {
                plant(plant, cluster);
            }
            var verification = new Verification(cluster, options.seed(), PACE, System.out::println);
            var outcome = verification.run(options.time());
            var report = MarkdownReport.of(outcome, LocalDate.now(ZoneId.systemDefault()));
            System.out.println("\n" + report);
            keep(options.folder(), report, verification.history());
            return outcome.isSound();
        }
    }

    private static void keep(Path folder, String report, List<Entry> history) {
        try {
            Files.writeString(folder.resolve("report.md"), report);
            Files.write(
                    folder.resolve("history.txt"),
                    history.stream().map(Entry::toString).toList());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void plant(Plant plant, Cluster cluster) {
        try (var connection = cluster.database().connect()) {
            plant.plantIn(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException("The bug can't be planted: " + refused.getMessage(), refused);
        }
        System.out.println("planted " + plant.word());
    }
}
