package app.confab.benchmark.servers;

import app.confab.benchmark.usage.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server's process, in a folder of its own. Closing it, or the end of this program, stops it with the database
/// that it may have brought along, and removes the folder.
final class Launched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Process process;
    private final URI url;
    private final StartTimes.Start cost;
    private final Thread atExit = new Thread(this::stop, "stop-server");
    private boolean stopped;

    private Launched(Path folder, Process process, URI url) {
        this.folder = folder;
        this.process = process;
        this.url = url;
        Runtime.getRuntime().addShutdownHook(atExit);
        var begin = System.nanoTime();
        awaitHealth();
        var time = Duration.ofNanos(System.nanoTime() - begin);
        this.cost = new StartTimes.Start(time, processes().usage().serverCpu());
    }

    /// Returns once the server answers that it can serve.
    ///
    /// @param cores the processor cores that it may use, as `taskset` names them; null leaves them free
    /// @param environment what is added to this program's own
    static Launched start(
            Path folder, @Nullable String cores, List<String> command, int port, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(pinned(cores, command))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile());
            builder.environment().remove("DATABASE_URL");
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            return new Launched(folder, builder.start(), URI.create("http://127.0.0.1:" + port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> pinned(@Nullable String cores, List<String> command) {
        if (cores == null) {
            return command;
        }
        var pinned = new ArrayList<>(List.of("taskset", "-c", cores));
        pinned.addAll(command);
        return pinned;
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("confab-bench-").toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    /// From the start of the process to its first answer that it can serve.
    StartTimes.Start cost() {
        return cost;
    }

    /// The server's process and the database in its folder.
    Processes processes() {
        return new Processes(Set.of(process.pid()), folder);
    }

    /// Ends the process and leaves its folder, and what else works in there, for [#close()].
    void end() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                System.err.println("The server did not stop within 30 s and is killed");
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void awaitHealth() {
        try {
            Health.await(url, PATIENCE, process::isAlive);
        } catch (IllegalStateException unhealthy) {
            var log = log();
            close();
            throw new IllegalStateException(unhealthy.getMessage() + ". Its log ends with:\n" + log, unhealthy);
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        end();
        killOrphans();
        Folders.remove(folder);
    }

    private void killOrphans() {
        for (var pid : processes().databaseProcesses()) {
            System.err.println("PostgreSQL " + pid + " outlived its server and is killed");
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private String log() {
        try {
            var lines = Files.readAllLines(folder.resolve("server.log")).stream()
                    .filter(line -> !line.startsWith("\t"))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable)";
        }
    }
}
