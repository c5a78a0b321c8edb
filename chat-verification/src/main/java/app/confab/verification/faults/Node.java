package app.confab.verification.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A node: the packaged jar in a process of its own, between two proxies, one towards its clients and one towards its
/// database. Whenever it ends it is started again, as an operator's service manager does.
public final class Node implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String READY = "Confab is ready";
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> GIVEN_PORTS = ConcurrentHashMap.newKeySet();

    /// What to start.
    ///
    /// @param options further options of the JVM
    public record Program(Path jar, Path folder, String secretKey, List<String> options) {
        public Program {
            options = List.copyOf(options);
        }
    }

    private final String name;
    private final Program program;
    private final Database database;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final TcpProxy clients = new TcpProxy(port);
    private final TcpProxy data;
    private final AtomicInteger ownEnds = new AtomicInteger();

    private @Nullable Process process;
    private boolean wanted;
    private volatile boolean asked;
    private long logged;

    public Node(String name, Program program, Database database) {
        this.name = name;
        this.program = program;
        this.database = database;
        this.data = new TcpProxy(database.port());
    }

    public String name() {
        return name;
    }

    /// Where its clients reach it.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + clients.port());
    }

    public TcpProxy clients() {
        return clients;
    }

    public TcpProxy data() {
        return data;
    }

    /// How often it has ended without being told to, once it had served.
    public int ownEnds() {
        return ownEnds.get();
    }

    /// Whether it has been killed or told to end, and has not been started again.
    public boolean isEnding() {
        return asked;
    }

    public synchronized void start() {
        wanted = true;
        launch();
    }

    /// As `kill -9`; it is started again at once.
    public synchronized void kill() {
        asked = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /// As an operator stops it, by SIGTERM; it is started again when it has ended.
    public synchronized void terminate() {
        asked = true;
        if (process != null) {
            process.destroy();
        }
    }

    public synchronized void pause() {
        if (process != null) {
            Signals.stop(List.of(process.toHandle()));
        }
    }

    public synchronized void resume() {
        if (process != null) {
            Signals.resume(List.of(process.toHandle()));
        }
    }

    /// Whether it can serve, its database included.
    public boolean isServing() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until it serves; answers false where it does not in time.
    public boolean awaitServing(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!isServing()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /// Without ceremony: how a node stops in order is tried elsewhere.
    @Override
    public void close() {
        synchronized (this) {
            wanted = false;
            if (process != null) {
                process.destroyForcibly();
            }
        }
        clients.close();
        data.close();
    }

    private synchronized void launch() {
        if (!wanted) {
            return;
        }
        asked = false;
        logged = log().length();
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        builder.environment().putAll(variables());
        try {
            var started = builder.start();
            process = started;
            var _ = started.onExit().thenAcceptAsync(_ -> ended());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /// A node that finds no database when it starts ends by itself, and is to.
    private void ended() {
        synchronized (this) {
            if (!wanted) {
                return;
            }
            if (!asked && wasReady()) {
                ownEnds.incrementAndGet();
            }
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        launch();
    }

    private boolean wasReady() {
        try (var lines = Files.newInputStream(log().toPath())) {
            lines.skipNBytes(logged);
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).contains(READY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private File log() {
        return program.folder().resolve(name + ".log").toFile();
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The first compiler tier alone: a process that is killed so often spends its life starting.
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(program.options());
        command.addAll(List.of("-jar", program.jar().toAbsolutePath().toString()));
        return command;
    }

    private Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("HOST", "127.0.0.1");
        variables.put("PORT", Integer.toString(port));
        variables.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        variables.put("PUBLIC_URL", uri().toString());
        variables.put("DATA_DIR", program.folder().resolve(name).toString());
        variables.put("DATABASE_URL", database.urlBy(data.port()));
        variables.put("SECRET_KEY", program.secretKey());
        variables.put("ACCESS_TOKEN_EXPIRE_MINUTES", "1440");
        variables.put("REGISTRATION", "open");
        variables.put("RATE_LIMITS", "off");
        return variables;
    }

    /// None of those that the system gives to connections: while the node is dead, one of them could take it. And none
    /// twice: nobody may have begun to listen on the last one.
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
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
