package app.confab.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
record Options(
        List<String> scenarios,
        int runs,
        boolean quick,
        boolean best,
        boolean profile,
        boolean threads,
        boolean peer,
        boolean limits,
        Duration heat,
        Path jar,
        List<String> javaOptions,
        @Nullable Path against,
        List<String> againstJavaOptions,
        @Nullable URI url,
        Set<Long> pids,
        @Nullable String serverCores,
        Path output) {

    private static final List<String> SCENARIOS = List.of("A", "B", "B1", "C", "D", "storm");

    static final String USAGE = """
            bin/bench [--quick] [--scenario A|B|B1|C|D|storm]... [--runs N] [--heat SECONDS] [--best]
                      [--profile] [--threads] [--peer] [--limits] [--jar JAR | --url URL --pid PID[,PID...]]
                      [--java-option OPTION]... [--against JAR] [--against-java-option OPTION]...
                      [--server-cores LIST] [--output FILE]

              --quick         one short run of each scenario
              --scenario      only this one; may be repeated (A, B and B1)
              --runs          how often each is run (3); the lowest cost counts
              --heat          how long each server is heated before it is measured (20)
              --best          also looks for the highest rate of A and B with a p99 below 250 ms
              --profile       leaves a flight recording of the server beside the output
              --threads       also prints what each of the server's threads did, in ms of a processor in the median
                              second: shows what a change is worth where the cost of whole runs varies by more
              --peer          also measures the Socket.IO server of chat-benchmark/peers, in turn with Confab
              --limits        also measures a Confab whose rate limits are on, in turn with the one without
              --jar           the server to start (chat-bootstrap/target/confab.jar)
              --java-option   for the JVM of the server that is started; may be repeated
              --against       another jar, also measured in A, B and B1, in turn with the first, to the same standard:
                              what a change is worth
              --against-java-option  also for the JVM of that other one; without --against it is the same jar
              --url, --pid    a server that runs already, its processes and its PostgreSQL's postmaster
              --server-cores  the cores for the server that is started, as taskset names them
              --output        where the JSON goes (chat-benchmark/target/bench.json)
            """;

    static Options parse(List<String> arguments) {
        var parsing = new Parsing(arguments);
        return parsing.options();
    }

    private static final class Parsing {

        private final ArrayDeque<String> rest;
        private final LinkedHashSet<String> scenarios = new LinkedHashSet<>();
        private final HashSet<Long> pids = new HashSet<>();
        private int runs;
        private boolean quick;
        private boolean best;
        private boolean profile;
        private boolean threads;
        private boolean peer;
        private boolean limits;
        private Duration heat = Duration.ofSeconds(20);
        private Path jar = Path.of("chat-bootstrap/target/confab.jar");
        private final ArrayList<String> javaOptions = new ArrayList<>();
        private @Nullable Path against;
        private final ArrayList<String> againstJavaOptions = new ArrayList<>();
        private @Nullable URI url;
        private @Nullable String serverCores;
        private Path output = Path.of("chat-benchmark/target/bench.json");

        Parsing(List<String> arguments) {
            rest = new ArrayDeque<>(arguments);
        }

        Options options() {
            while (!rest.isEmpty()) {
                take(rest.pop());
            }
            if (url != null && pids.isEmpty()) {
                throw new IllegalArgumentException("--url needs --pid: whose processor time should count?");
            }
            if (url != null && (against != null || !againstJavaOptions.isEmpty())) {
                throw new IllegalArgumentException("--against is for servers that are started, not for --url");
            }
            var selected = scenarios.isEmpty() ? List.of("A", "B", "B1") : List.copyOf(scenarios);
            var count = runs > 0 ? runs : quick ? 1 : 3;
            return new Options(
                    selected,
                    count,
                    quick,
                    best,
                    profile,
                    threads,
                    peer,
                    limits,
                    heat,
                    jar,
                    List.copyOf(javaOptions),
                    against == null && !againstJavaOptions.isEmpty() ? jar : against,
                    List.copyOf(againstJavaOptions),
                    url,
                    pids,
                    serverCores,
                    output);
        }

        private void take(String option) {
            switch (option) {
                case "--quick" -> quick = true;
                case "--best" -> best = true;
                case "--profile" -> profile = true;
                case "--threads" -> threads = true;
                case "--peer" -> peer = true;
                case "--limits" -> limits = true;
                case "--heat" -> heat = Duration.ofSeconds(positive(option));
                case "--scenario" -> scenarios.add(known(value(option)));
                case "--runs" -> runs = positive(option);
                case "--jar" -> jar = Path.of(value(option));
                case "--java-option" -> javaOptions.add(value(option));
                case "--against" -> against = Path.of(value(option));
                case "--against-java-option" -> againstJavaOptions.add(value(option));
                case "--url" -> url = URI.create(value(option));
                case "--pid" -> List.of(value(option).split(",")).forEach(pid -> pids.add(Long.valueOf(pid)));
                case "--server-cores" -> serverCores = value(option);
                case "--output" -> output = Path.of(value(option));
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }

        private static String known(String letter) {
            if (!SCENARIOS.contains(letter)) {
                throw new IllegalArgumentException("There are the scenarios " + SCENARIOS + ", not " + letter);
            }
            return letter;
        }

        private int positive(String option) {
            var parsed = Integer.parseInt(value(option));
            if (parsed < 1) {
                throw new IllegalArgumentException(option + " needs a number from 1");
            }
            return parsed;
        }

        private String value(String option) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.pop();
        }
    }
}
