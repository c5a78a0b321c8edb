package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's `postmaster.pid`: names the process that runs a data folder or, after a crash, once did. The number
/// may have passed to another process since, which must come to no harm.
record PostmasterFile(Path data) {

    /// The process that runs the data folder now.
    Optional<ProcessHandle> running() throws IOException {
        return named().filter(this::runsThisFolder);
    }

    /// Removes a file that would keep PostgreSQL from starting although nothing runs. One that names a dead process is
    /// left to PostgreSQL, which looks closer before it replaces it.
    void removeIfMisleading() throws IOException {
        if (running().isEmpty() && (named().isPresent() || isUnreadable())) {
            Files.deleteIfExists(file());
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private boolean isUnreadable() throws IOException {
        return Files.exists(file()) && pid().isEmpty();
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

    private boolean runsThisFolder(ProcessHandle process) {
        var program = process.info().command().map(Path::of).orElse(Path.of("postgres"));
        var arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return program.endsWith("postgres") && arguments.contains(data.toString());
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
