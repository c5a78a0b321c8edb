package app.confab.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A program of the system's, running until it is closed. Where it is not installed, the test that needs it fails.
record Program(Process process, Path log) implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    /// Starts it and waits until it listens.
    static Program start(Path folder, int port, String name, String... arguments) throws IOException {
        var log = folder.resolve(name + ".log");
        var command = Stream.concat(Stream.of(find(name)), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var program = new Program(process, log);
        await(name + " listens, see " + log)
                .atMost(Duration.ofSeconds(10))
                .failFast(() -> assertThat(process.isAlive()).as(program::said).isTrue())
                .until(() -> listens(port));
        return program;
    }

    private static String find(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not installed: apt-get install " + name))
                .toString();
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
