package app.confab.verification;

import app.confab.verification.faults.Database;
import app.confab.verification.faults.Injector;
import app.confab.verification.faults.Node;
import app.confab.verification.faults.Schedule;
import app.confab.verification.workload.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Nodes on one database, in a folder that is emptied first and left for whoever wants to read the logs.
final class Cluster implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Database database;
    private final List<Node> nodes;
    private final Injector injector;

    /// Whoever interrupts a run is not to be left with its processes.
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stop);

    private Cluster(Database database, List<Node> nodes) {
        this.database = database;
        this.nodes = nodes;
        this.injector = new Injector(database, nodes);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// @param options further options of the nodes' JVMs
    static Cluster start(Path jar, Path folder, int size, List<String> options) throws InterruptedException {
        var run = emptied(folder.resolve("run"));
        var database = Database.start(run.resolve("postgres"), folder.resolve("programs"));
        var program = new Node.Program(jar, run, key(), options);
        var nodes = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Node("node-" + number, program, database))
                .toList();
        var cluster = new Cluster(database, nodes);
        try {
            nodes.forEach(Node::start);
            for (var node : nodes) {
                if (!node.awaitServing(START)) {
                    throw new IllegalStateException(node.name() + " does not serve; its log is in " + run);
                }
            }
            return cluster;
        } catch (RuntimeException | InterruptedException failure) {
            cluster.close();
            throw failure;
        }
    }

    List<Endpoint> endpoints() {
        return nodes.stream()
                .map(node -> new Endpoint(node.name(), node.uri(), node::isEnding))
                .toList();
    }

    Database database() {
        return database;
    }

    Injector injector() {
        return injector;
    }

    /// Has the faults happen, mends everything, and answers what went wrong beside them.
    List<String> suffer(Schedule schedule) throws InterruptedException {
        var before = nodes.stream().mapToInt(Node::ownEnds).toArray();
        try {
            injector.run(schedule);
        } finally {
            injector.mend();
        }
        var surprises = new ArrayList<String>();
        for (var i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (!node.awaitServing(START)) {
                surprises.add(node.name() + " does not come back");
            }
            if (node.ownEnds() > before[i]) {
                surprises.add(node.name() + " ended by itself");
            }
        }
        return surprises;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        injector.mend();
        nodes.forEach(Node::close);
        database.close();
    }

    private static String key() {
        var bytes = new byte[32];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var paths = Files.walk(folder)) {
                    for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
