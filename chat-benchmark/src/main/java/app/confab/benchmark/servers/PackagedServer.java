package app.confab.benchmark.servers;

import app.confab.benchmark.usage.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The packaged jar on ports and a data folder of its own, with the database that it brings along. Closing it,
/// or the end of this program, stops both and removes the folder.
public final class PackagedServer implements Target {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Process process;
    private final URI url;
    private final Thread atExit = new Thread(this::stop, "stop-server");
    private boolean stopped;

    /// What to start and how.
    ///
    /// @param cores the processor cores for server and database, as `taskset` names them; null leaves them free
    public record Launch(Path jar, @Nullable String cores) {

        List<String> command() {
            var command = new ArrayList<String>();
            if (cores != null) {
                command.addAll(List.of("taskset", "-c", cores));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
            return command;
        }
    }

    private PackagedServer(Path folder, Process process, URI url) {
        this.folder = folder;
        this.process = process;
        this.url = url;
    }

    /// Returns once the server answers that it can serve.
    public static PackagedServer start(Launch launch) {
        try {
            var folder = Files.createTempDirectory("confab-bench-").toRealPath();
            var port = freePort();
            var builder = new ProcessBuilder(launch.command())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile());
            builder.environment().remove("DATABASE_URL");
            builder.environment().put("HOST", "127.0.0.1");
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().put("MANAGEMENT_PORT", Integer.toString(freePort()));
            builder.environment().put("DATA_DIR", folder.resolve("data").toString());
            builder.environment().put("RATE_LIMITS", "off");
            builder.environment().put("REGISTRATION", "open");
            var server = new PackagedServer(folder, builder.start(), URI.create("http://127.0.0.1:" + port));
            Runtime.getRuntime().addShutdownHook(server.atExit);
            server.awaitHealth();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Has the JVM record from now on where its processor time goes, kernel included; the file is there once
    /// the server has stopped.
    public void record(Path recording) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Files.createDirectories(recording.toAbsolutePath().getParent());
            var asked = new ProcessBuilder(
                            jcmd,
                            Long.toString(process.pid()),
                            "JFR.start",
                            "settings=profile",
                            "jdk.CPUTimeSample#enabled=true",
                            "dumponexit=true",
                            "filename=" + recording.toAbsolutePath())
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.waitFor() != 0) {
                throw new IllegalStateException("The server can't be recorded: " + answer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Processes processes() {
        return new Processes(Set.of(process.pid()), folder);
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
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                System.err.println("The server did not stop within 30 s and is killed");
                process.destroyForcibly().waitFor();
            }
            killOrphans();
            Folders.delete(folder);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            System.err.println(folder + " could not be removed: " + failure);
        }
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
