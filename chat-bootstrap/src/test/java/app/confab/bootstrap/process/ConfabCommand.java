package app.confab.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One run of a command of the packaged jar, waited for, and what it said.
public record ConfabCommand(int exitCode, String out, String err) {

    /// Runs it with nothing to read.
    public static ConfabCommand run(Map<String, String> variables, String... words) {
        return runWithInput("", variables, words);
    }

    public static ConfabCommand runWithInput(String input, Map<String, String> variables, String... words) {
        try {
            var out = Files.createTempFile("confab", ".out");
            var err = Files.createTempFile("confab", ".err");
            var builder = new ProcessBuilder(ConfabProcess.commandLine(words))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(ConfabProcess.JVM);
            builder.environment().putAll(variables);
            var exitCode = finished(builder.start(), input);
            return new ConfabCommand(exitCode, taken(out), taken(err));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /// Several at the same time.
    public static List<ConfabCommand> runAtOnce(int count, Map<String, String> variables, String... words) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> run(variables, words)))
                .limit(count)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /// Fails where the command did.
    public ConfabCommand succeeded() {
        assertThat(exitCode).as(out + err).isZero();
        return this;
    }

    /// Fails where the command succeeded, or did not say so as it should.
    public ConfabCommand failedInWords() {
        return failedInWords(1);
    }

    /// As [#failedInWords()], with the exit code of settings that are wrong.
    public ConfabCommand foundBadSettings() {
        return failedInWords(78);
    }

    private ConfabCommand failedInWords(int code) {
        assertThat(exitCode).as(out + err).isEqualTo(code);
        assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception:");
        return this;
    }

    private static int finished(Process process, String input) throws IOException {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It ended before it had read all; how it ended tells why.
        }
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String taken(Path file) throws IOException {
        var text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
