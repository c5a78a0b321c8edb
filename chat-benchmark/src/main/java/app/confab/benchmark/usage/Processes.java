package app.confab.benchmark.usage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The processes of a server: those named, their descendants, and the PostgreSQL that works in the data folder
/// (its postmaster cuts itself loose from whoever started it). Reads Linux's `/proc`.
public final class Processes {

    /// The unit of `/proc/PID/stat`; 100 on every Linux that Java 25 runs on.
    private static final long TICKS_PER_SECOND = 100;

    private final Path proc;
    private final Set<Long> roots;
    private final @Nullable Path dataFolder;

    public Processes(Set<Long> roots, @Nullable Path dataFolder) {
        this(Path.of("/proc"), roots, dataFolder);
    }

    Processes(Path proc, Set<Long> roots, @Nullable Path dataFolder) {
        this.proc = proc;
        this.roots = Set.copyOf(roots);
        this.dataFolder = dataFolder;
    }

    /// The processor time that this program itself has used.
    public static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// A child's time moves to its parent when it ends, so the sum loses nothing between two looks.
    public Usage usage() {
        var members = members();
        return new Usage(
                cpu(members, false),
                cpu(members, true),
                members.stream()
                        .filter(process -> !process.isDatabase())
                        .mapToLong(this::resident)
                        .sum(),
                members.stream()
                        .filter(ProcessStat::isDatabase)
                        .mapToLong(this::proportional)
                        .sum());
    }

    /// What each thread that is alive has used since it began, by its id.
    Map<Long, ThreadTime> threads() {
        var threads = new HashMap<Long, ThreadTime>();
        for (var process : members()) {
            for (var folder : folders(folder(process).resolve("task"))) {
                var comm = text(folder.resolve("comm"));
                var schedstat = text(folder.resolve("schedstat"));
                if (comm.isPresent() && schedstat.isPresent()) {
                    threads.put(
                            Long.valueOf(folder.getFileName().toString()),
                            ThreadTime.parse(process.isDatabase(), comm.get(), schedstat.get()));
                }
            }
        }
        return threads;
    }

    /// The database's processes that are alive now.
    public List<Long> databaseProcesses() {
        return members().stream()
                .filter(ProcessStat::isDatabase)
                .map(ProcessStat::pid)
                .toList();
    }

    /// The processes that were named.
    public Set<Long> roots() {
        return roots;
    }

    List<ProcessStat> members() {
        var all = all();
        var pids = new HashSet<>(roots);
        var members = new ArrayList<ProcessStat>();
        var grown = true;
        while (grown) {
            grown = false;
            for (var process : all) {
                if (!members.contains(process) && belongs(process, pids)) {
                    pids.add(process.pid());
                    members.add(process);
                    grown = true;
                }
            }
        }
        return members;
    }

    private boolean belongs(ProcessStat process, Set<Long> pids) {
        return pids.contains(process.pid())
                || pids.contains(process.parent())
                || (process.isDatabase() && worksInDataFolder(process));
    }

    private boolean worksInDataFolder(ProcessStat process) {
        try {
            return dataFolder != null
                    && folder(process).resolve("cwd").toRealPath().startsWith(dataFolder);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private List<ProcessStat> all() {
        var all = folders(proc).stream()
                .flatMap(folder -> text(folder.resolve("stat")).map(ProcessStat::parse).stream())
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("The accounting needs Linux's /proc");
        }
        return all;
    }

    /// Those of processes or threads; none where the process that they belong to has ended.
    private static List<Path> folders(Path parent) {
        var numbered = new ArrayList<Path>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "[0-9]*")) {
            folders.forEach(numbered::add);
        } catch (IOException | DirectoryIteratorException goneOrForeign) {
            return List.of();
        }
        return numbered;
    }

    private static Duration cpu(List<ProcessStat> members, boolean database) {
        var ticks = members.stream()
                .filter(process -> process.isDatabase() == database)
                .mapToLong(ProcessStat::ticks)
                .sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    private long resident(ProcessStat process) {
        return text(folder(process).resolve("status"))
                .map(text -> kibibytes(text, "VmRSS:"))
                .orElse(0L);
    }

    private long proportional(ProcessStat process) {
        return text(folder(process).resolve("smaps_rollup"))
                .map(text -> kibibytes(text, "Pss:"))
                .orElseGet(() -> resident(process));
    }

    private static long kibibytes(String text, String label) {
        return text.lines()
                        .filter(line -> line.startsWith(label))
                        .map(line ->
                                line.substring(label.length()).replace("kB", "").strip())
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                * 1024;
    }

    private Path folder(ProcessStat process) {
        return proc.resolve(Long.toString(process.pid()));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException goneOrForeign) {
            return Optional.empty();
        }
    }
}
