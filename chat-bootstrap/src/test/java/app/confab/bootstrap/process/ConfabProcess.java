package app.confab.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.embeddedpostgres.testing.SharedBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The packaged program as `bin/confab` starts it, running in a process of its own on a data folder of its own. It can
/// be killed and started again.
public final class ConfabProcess implements AutoCloseable {
    public static final Path JAR = Path.of("target", "confab.jar").toAbsolutePath();

    /// It is started for what it does, not for how fast it does it: so it is quick to start, and takes little of the
    /// machine.
    static final Map<String, String> JVM = Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "JAVA_OPTS",
            "-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static final Path PROGRAM = Path.of("..", "bin", "confab");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Set<Integer> GIVEN_PORTS = ConcurrentHashMap.newKeySet();

    private final List<String> command;
    private final Map<String, String> variables;
    private final Path log;
    private final int port;
    private Process process;

    private ConfabProcess(List<String> command, Map<String, String> variables, Path log, int port) {
        this.command = command;
        this.variables = variables;
        this.log = log;
        this.port = port;
        this.process = launch();
    }

    /// Starts on free ports and waits until it serves. PostgreSQL's programs are there already.
    public static ConfabProcess start(Path folder) {
        SharedBinaries.linkInto(folder.resolve("data").resolve("postgres"));
        var confab = launch(folder, Map.of());
        confab.awaitServing();
        return confab;
    }

    /// Starts with more variables, and does not wait: it may not come up.
    public static ConfabProcess launch(Path folder, Map<String, String> more) {
        return launch(commandLine(), folder, more);
    }

    /// Starts it by another command than usual, with more variables, and does not wait.
    public static ConfabProcess launch(List<String> command, Path folder, Map<String, String> more) {
        var port = freePort();
        var variables = new HashMap<>(Map.of(
                "HOST", "127.0.0.1",
                "PORT", Integer.toString(port),
                "MANAGEMENT_PORT", Integer.toString(freePort()),
                "DATA_DIR", folder.resolve("data").toString(),
                "RATE_LIMITS", "off"));
        variables.putAll(more);
        return new ConfabProcess(command, variables, folder.resolve("confab-" + port + ".log"), port);
    }

    public URI uri() {
        return URI.create((variables.containsKey("SSL_CERTIFICATE") ? "https" : "http") + "://127.0.0.1:" + port);
    }

    /// Where metrics are.
    public URI managementUri() {
        return URI.create("http://127.0.0.1:" + variables.get("MANAGEMENT_PORT"));
    }

    public int port() {
        return port;
    }

    /// What it was started with: a command with the same looks at the same Confab.
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /// All that the process has printed, in all its lives.
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Waits for the process to end by itself.
    public int exitCode() {
        await().atMost(START).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /// As `kill -9` does; PostgreSQL, a process of its own, goes on.
    public ConfabProcess killHard() {
        process.destroyForcibly().onExit().join();
        return this;
    }

    /// Kills the PostgreSQL that runs in this data folder, all of its processes, as `kill -9` does.
    public ConfabProcess killPostgresHard() {
        var postmaster = postmaster();
        var family = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        await().atMost(START).until(() -> !postmaster.isAlive());
        return this;
    }

    /// Stops the PostgreSQL that runs in this data folder in its tracks, all of its processes, until the answer is
    /// closed: it takes connections and never answers.
    public AutoCloseable freezePostgres() {
        var postmaster = postmaster();
        var family =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        signal("STOP", family);
        return () -> signal("CONT", family);
    }

    /// Stops it as an operator does, by SIGTERM, and answers its exit code.
    public int stopsWithin(Duration patience) {
        process.destroy();
        await().atMost(patience).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /// Starts it again on the same folder and ports, and waits until it serves.
    public ConfabProcess startAgain() {
        process = launch();
        awaitServing();
        return this;
    }

    public void awaitServing() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the process has ended", () -> !process.isAlive())
                .until(this::isServing);
    }

    /// As an operator stops it: by SIGTERM.
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("ends within 30 s")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    public static List<String> commandLine(String... words) {
        return Stream.concat(Stream.of("bash", PROGRAM.toString()), Stream.of(words))
                .toList();
    }

    private Process launch() {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(JVM);
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /// Answers `/health` a moment before: then its other port is not open yet.
    public boolean isServing() {
        try (var client = Clients.client()) {
            var request = HttpRequest.newBuilder(uri().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        for (var each : processes) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(each.pid()))
                        .start()
                        .onExit()
                        .join();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }

    private ProcessHandle postmaster() {
        var data = Path.of(variables.get("DATA_DIR"), "postgres").toString();
        Predicate<ProcessHandle> runsHere = handle ->
                commandLine(handle).contains(data) && commandLine(handle).contains("/bin/postgres ");
        return ProcessHandle.allProcesses().filter(runsHere).findFirst().orElseThrow();
    }

    /// `ProcessHandle.info` is silent about processes of other users, which PostgreSQL may run as.
    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return handle.info().commandLine().orElse("");
        }
    }

    /// A port that nobody listens on and that was not given before, below those that systems give to outgoing
    /// connections: one of these would be taken again before a process has come as far as to listen there.
    public static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            if (GIVEN_PORTS.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
