package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The words that a process was started with; none when it has ended.
final class CommandLine {

    private static final Path PROCESSES = Path.of("/proc");

    private CommandLine() {}

    static List<String> of(long pid) throws IOException {
        return Files.exists(PROCESSES.resolve("self/cmdline")) ? read(pid) : ask(pid);
    }

    // Java's ProcessHandle takes a process that it can't look at, for want of file descriptors say, for a dead one. A
    // healthy server must not be taken for that, so where there is a file to read it is read, and may fail.
    private static List<String> read(long pid) throws IOException {
        try {
            var bytes = Files.readAllBytes(PROCESSES.resolve(pid + "/cmdline"));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static List<String> ask(long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .map(info -> Stream.concat(
                                info.command().stream(),
                                info.arguments().stream().flatMap(Stream::of))
                        .toList())
                .orElse(List.of());
    }
}
