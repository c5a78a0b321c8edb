package app.confab.benchmark;

import app.confab.benchmark.load.Cast;
import app.confab.benchmark.load.Ceiling;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario;
import app.confab.benchmark.load.Timing;
import app.confab.benchmark.load.Traffic;
import app.confab.benchmark.load.Trial;
import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.report.JsonReport;
import app.confab.benchmark.report.TextReport;
import app.confab.benchmark.servers.PackagedServer;
import app.confab.benchmark.servers.RunningServer;
import app.confab.benchmark.servers.Target;
import app.confab.benchmark.usage.Processes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs the scenarios that the command line asks for and prints what they showed. Exits with 1 where a run
/// broke a promise of the wire contract, with 2 where it could not be run at all.
public final class Bench {

    private final Options options;
    private final List<Measured> runs = new ArrayList<>();
    private boolean sound = true;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            System.exit(new Bench(Options.parse(List.of(arguments))).run() ? 0 : 1);
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        } catch (IllegalStateException notRun) {
            System.err.println(notRun.getMessage());
            System.exit(2);
        }
    }

    private boolean run() {
        System.out.println(TextReport.heading());
        options.scenarios().forEach(this::family);
        JsonReport.write(options.output(), Instant.now(), runs);
        System.out.println("All runs: " + options.output());
        return sound;
    }

    /// The scenarios of one letter, on one server with one cast.
    private void family(String letter) {
        var scenarios = Scenario.named(letter);
        try (var target = target();
                var api = new ChatApi(target.url())) {
            var cast = Cast.assemble(api, scenarios.getFirst());
            if (!options.quick()) {
                heat(new Trial(api.socket(), target.processes(), Timing.HEATING), cast, scenarios.getFirst());
            }
            if (options.profile() && target instanceof PackagedServer server) {
                server.record(options.output().toAbsolutePath().resolveSibling(letter + ".jfr"));
            }
            measure(api, target, cast, scenarios);
        }
    }

    private void measure(ChatApi api, Target target, Cast cast, List<Scenario> scenarios) {
        var trial = new Trial(api.socket(), target.processes(), options.quick() ? Timing.QUICK : Timing.FULL);
        for (var scenario : scenarios) {
            repeat(trial, cast, scenario);
        }
        if (options.best() && scenarios.getLast().traffic() instanceof Traffic.Steady steady) {
            climb(new Trial(api.socket(), target.processes(), Timing.QUICK), cast, scenarios.getLast(), steady);
        }
    }

    private void heat(Trial trial, Cast cast, Scenario scenario) {
        sound &= show(trial.run(cast, scenario.heating())).verdict().isSound();
    }

    private void repeat(Trial trial, Cast cast, Scenario scenario) {
        var repeated = new ArrayList<Measured>();
        for (var run = 0; run < options.runs(); run++) {
            var measured = show(trial.run(cast, scenario));
            sound &= measured.verdict().isSound();
            repeated.add(measured);
        }
        System.out.println(TextReport.lowest(repeated));
        runs.addAll(repeated);
    }

    private static Measured show(Measured measured) {
        System.out.println(TextReport.line(measured));
        return measured;
    }

    /// A step past the ceiling may break off connections: that ends the search and is no fault.
    private void climb(Trial trial, Cast cast, Scenario scenario, Traffic.Steady from) {
        var steps = new Ceiling(trial).search(cast, scenario, from.messagesPerSecond() * 2);
        steps.forEach(step -> System.out.println(TextReport.line(step)));
        steps.stream()
                .filter(Ceiling::isSustained)
                .max((one, other) -> Double.compare(one.messagesPerSecond(), other.messagesPerSecond()))
                .ifPresent(best -> System.out.printf(
                        "%s: the best is %.0f msg/s, %.0f deliveries/s%n",
                        scenario.letter(), best.messagesPerSecond(), best.deliveriesPerSecond()));
        runs.addAll(steps);
    }

    private Target target() {
        if (options.url() != null) {
            return new RunningServer(options.url(), new Processes(options.pids(), null));
        }
        return PackagedServer.start(new PackagedServer.Launch(options.jar(), options.serverCores()));
    }
}
