package app.confab.benchmark.servers;

import app.confab.benchmark.protocol.Dialect;
import app.confab.benchmark.protocol.WireContract;
import app.confab.benchmark.usage.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The packaged jar on ports and a data folder of its own, with the database that it brings along.
public final class PackagedServer implements Target {

    private final String name;
    private final Launched launched;

    /// What to start and how.
    ///
    /// @param name what it is called in the report
    /// @param cores the processor cores for server and database, as `taskset` names them; null leaves them free
    /// @param options for the JVM
    /// @param limited whether the server limits what one account or address may do, as it does by default
    public record Launch(String name, Path jar, @Nullable String cores, List<String> options, boolean limited) {

        public Launch(Path jar, @Nullable String cores) {
            this("confab", jar, cores, List.of(), false);
        }

        public Launch withLimits() {
            return new Launch(name + ", limits", jar, cores, options, true);
        }

        /// With a heap that is given back as soon as it is not needed, so that what is resident is what is held.
        public Launch lean() {
            var lean = Stream.concat(options.stream(), Stream.of("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20"));
            return new Launch(name, jar, cores, lean.toList(), limited);
        }

        List<String> command() {
            return Stream.of(
                            List.of(Commands.java("java")),
                            options,
                            List.of("-jar", jar.toAbsolutePath().toString()))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private PackagedServer(String name, Launched launched) {
        this.name = name;
        this.launched = launched;
    }

    /// Returns once the server answers that it can serve.
    public static PackagedServer start(Launch launch) {
        return start(launch, Map.of());
    }

    /// What the start took.
    StartTimes.Start cost() {
        return launched.cost();
    }

    static PackagedServer start(Launch launch, Map<String, String> settings) {
        var folder = Launched.temporaryFolder();
        var environment = new LinkedHashMap<String, String>();
        environment.put("HOST", "127.0.0.1");
        environment.put("MANAGEMENT_PORT", Integer.toString(Launched.freePort()));
        environment.put("DATA_DIR", folder.resolve("data").toString());
        environment.put("RATE_LIMITS", launch.limited() ? "on" : "off");
        environment.put("REGISTRATION", "open");
        environment.putAll(settings);
        return new PackagedServer(
                launch.name(),
                Launched.start(folder, launch.cores(), launch.command(), Launched.freePort(), environment));
    }

    /// Has the JVM record from now on where its processor time goes, kernel included; the file is there once
    /// the server has stopped.
    public void record(Path recording) {
        try {
            Files.createDirectories(recording.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Commands.run(
                Commands.java("jcmd"),
                Long.toString(launched.pid()),
                "JFR.start",
                "settings=profile",
                "jdk.CPUTimeSample#enabled=true",
                "dumponexit=true",
                "filename=" + recording.toAbsolutePath());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dialect dialect() {
        return new WireContract();
    }

    @Override
    public URI url() {
        return launched.url();
    }

    @Override
    public Processes processes() {
        return launched.processes();
    }

    @Override
    public void collectGarbage() {
        Commands.run(Commands.java("jcmd"), Long.toString(launched.pid()), "GC.run");
    }

    @Override
    public void close() {
        launched.close();
    }
}
