package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// PostgreSQL's `postmaster.pid`: names the process that runs a data folder or, after a crash, once did. The number
/// may have passed to another process since, which must come to no harm.
record PostmasterFile(Path data) {

    private static final int PORT_LINE = 3;

    /// The process that runs the data folder now.
    ///
    /// @throws IOException when it can't be told, which is no evidence that nothing runs
    Optional<Long> running() throws IOException {
        var pid = pid();
        return pid.isPresent() && runsThisFolder(pid.get()) ? pid : Optional.empty();
    }

    /// The port that the server listens on, where one runs and has come as far.
    Optional<Integer> portOfRunning() throws IOException {
        return running().isEmpty()
                ? Optional.empty()
                : Files.readAllLines(file()).stream()
                        .skip(PORT_LINE)
                        .findFirst()
                        .map(Integer::valueOf);
    }

    /// Kills the server and all of its processes; `pg_ctl` only asks, and who is frozen doesn't hear.
    void cutOff() throws IOException {
        var server = running().flatMap(ProcessHandle::of).stream().toList();
        // Who they are can't be told any more once their parent is gone.
        var processes = Stream.concat(server.stream(), server.stream().flatMap(ProcessHandle::descendants))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(2, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // Killed, but nobody has taken note of it; the caller looks whether it still runs.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Removes a file that would keep PostgreSQL from starting although nothing runs. One that names a dead process is
    /// left to PostgreSQL, which looks closer before it replaces it.
    void removeIfMisleading() throws IOException {
        var pid = pid();
        var anotherHasTheNumber = pid.flatMap(ProcessHandle::of).isPresent();
        if (running().isEmpty() && (anotherHasTheNumber || pid.isEmpty())) {
            Files.deleteIfExists(file());
        }
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        return Files.readAllLines(file()).stream()
                .findFirst()
                .filter(line -> line.matches("[0-9]{1,10}"))
                .map(Long::valueOf);
    }

    private boolean runsThisFolder(long pid) throws IOException {
        var words = CommandLine.of(pid);
        return !words.isEmpty() && words.getFirst().endsWith("/postgres") && words.contains(data.toString());
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
