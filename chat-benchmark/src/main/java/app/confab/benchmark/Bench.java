package app.confab.benchmark;

import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario;
import app.confab.benchmark.report.Findings;
import app.confab.benchmark.report.JsonReport;
import app.confab.benchmark.report.TextReport;
import app.confab.benchmark.servers.PackagedServer;
import app.confab.benchmark.servers.RunningServer;
import app.confab.benchmark.servers.SocketIoServer;
import app.confab.benchmark.servers.StartTimes;
import app.confab.benchmark.servers.Target;
import app.confab.benchmark.storm.Storm;
import app.confab.benchmark.usage.Processes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs the scenarios that the command line asks for and prints what they showed. Exits with 1 where a run of Confab
/// broke a promise of the wire contract, with 2 where it could not be run at all.
public final class Bench {

    private static final Path PEER = Path.of("chat-benchmark/peers/socket.io");

    private final Options options;
    private final Findings findings = new Findings();
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
        options.scenarios().forEach(this::run);
        JsonReport.write(options.output(), Instant.now(), findings);
        System.out.println("All runs: " + options.output());
        return sound;
    }

    private void run(String scenario) {
        switch (scenario) {
            case "C" -> idle();
            case "D" -> starts();
            case "storm" -> storm();
            default -> family(scenario);
        }
    }

    private void idle() {
        var scenario = Scenario.idle();
        var servers = new ArrayList<Supplier<Target>>();
        servers.add(() -> confab(launch().lean()));
        if (options.peer()) {
            servers.add(this::peer);
        }
        for (var server : servers) {
            try (var subject = new Subject(server.get(), scenario)) {
                var held = subject.idle(scenario);
                System.out.println(TextReport.line(held));
                findings.idle().add(held);
            }
        }
    }

    private void starts() {
        findings.starts().add(StartTimes.ofConfab(launch(), options.runs()));
        if (options.peer()) {
            findings.starts().add(StartTimes.ofSocketIo(PEER, options.serverCores(), options.runs()));
        }
        findings.starts().forEach(starts -> System.out.println(TextReport.line(starts)));
    }

    private void storm() {
        try (var target = confab(launch());
                var storm = new Storm(target, Storm.Size.USUAL)) {
            var outcome = storm.run();
            System.out.println(TextReport.line(outcome));
            findings.storms().add(outcome);
            sound &= outcome.isSound();
        }
    }

    /// The scenarios of one letter, each server with a cast of its own.
    private void family(String letter) {
        var scenarios = Scenario.named(letter);
        var subjects = new ArrayList<Subject>();
        try {
            subjects.add(new Subject(confab(launch()), scenarios.getFirst()));
            if (options.against() instanceof Path jar) {
                subjects.add(new Subject(PackagedServer.start(launch(jar)), scenarios.getFirst()));
            }
            if (options.limits()) {
                subjects.add(new Subject(PackagedServer.start(launch().withLimits()), scenarios.getFirst()));
            }
            if (options.peer()) {
                subjects.add(new Subject(peer(), scenarios.getFirst()));
            }
            if (!options.quick()) {
                subjects.forEach(subject -> note(subject.heat(options.heat())));
            }
            if (options.profile() && subjects.getFirst().target() instanceof PackagedServer server) {
                server.record(options.output().toAbsolutePath().resolveSibling(letter + ".jfr"));
            }
            scenarios.forEach(scenario -> repeat(subjects, scenario));
            if (options.best()) {
                subjects.forEach(subject -> climb(subject, scenarios.getLast()));
            }
        } finally {
            subjects.forEach(Subject::close);
        }
    }

    /// The servers in turn, so that what else the machine does meets them alike.
    private void repeat(List<Subject> subjects, Scenario scenario) {
        var repeated = new ArrayList<Measured>();
        for (var run = 0; run < options.runs(); run++) {
            for (var subject : subjects) {
                repeated.add(note(subject.run(scenario, options.quick())));
            }
        }
        System.out.println(TextReport.lowest(repeated));
        findings.runs().addAll(repeated);
    }

    /// Only Confab promises what is checked; what a peer loses or reorders is shown and is no failure.
    private Measured note(Measured measured) {
        System.out.println(TextReport.line(measured));
        if (options.threads()) {
            System.out.println(TextReport.threads(measured));
        }
        sound &= measured.server().equals("socket.io") || measured.verdict().isSound();
        return measured;
    }

    private void climb(Subject subject, Scenario scenario) {
        var steps = subject.climb(scenario);
        steps.forEach(step -> System.out.println(TextReport.line(step)));
        System.out.println(TextReport.best(steps));
        findings.runs().addAll(steps);
    }

    private PackagedServer.Launch launch() {
        return new PackagedServer.Launch("confab", options.jar(), options.serverCores(), options.javaOptions(), false);
    }

    private PackagedServer.Launch launch(Path against) {
        var javaOptions = Stream.concat(options.javaOptions().stream(), options.againstJavaOptions().stream());
        return new PackagedServer.Launch("against", against, options.serverCores(), javaOptions.toList(), false);
    }

    private Target peer() {
        return SocketIoServer.start(PEER, options.serverCores());
    }

    private Target confab(PackagedServer.Launch launch) {
        if (options.url() != null) {
            return new RunningServer(options.url(), new Processes(options.pids(), null));
        }
        return PackagedServer.start(launch);
    }
}
