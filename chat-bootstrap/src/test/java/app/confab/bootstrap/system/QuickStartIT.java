package app.confab.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The build after its `bin/confab rehearse`. What was learnt is taken up where it fits, and where it doesn't
/// Confab starts as ever.
@Tag("system")
class QuickStartIT {
    private static final String TAKEN_UP = "Using AOT-linked classes: true";

    @TempDir
    private Path folder;

    @Test
    void whatWasRehearsedIsTakenUpWhereItFitsAndNeverInTheWay() throws Exception {
        var build = Path.of("..").toRealPath();
        assertThat(run(build, Map.of(), "rehearse")).startsWith("Rehearsed already");
        try (var confab = ConfabProcess.launch(folder, logged("serve"))) {
            confab.awaitServing();
        }
        assertThat(logOf("serve")).contains(TAKEN_UP);

        var release = release(folder.resolve("release"));
        assertStartsAsEver(release, "moved");

        madeFor(release, build.resolve("chat-bootstrap").resolve("target"));
        comment(release.resolve("confab.jar"), "another version");
        assertStartsAsEver(release, "upgraded");
    }

    private void assertStartsAsEver(Path release, String log) throws IOException, InterruptedException {
        assertThat(run(release, logged(log), "--version")).startsWith("Confab ");
        assertThat(logOf(log)).doesNotContain(TAKEN_UP);
    }

    /// All that the build has made, elsewhere.
    private static Path release(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("..", "bin", "confab"), home.resolve("bin").resolve("confab"));
        Files.copy(ConfabProcess.JAR, home.resolve("confab.jar"));
        FileSystemUtils.copyRecursively(ConfabProcess.JAR.resolveSibling("quick-start"), home.resolve("quick-start"));
        return home;
    }

    /// As if it had been rehearsed where it stands.
    private static void madeFor(Path release, Path before) throws IOException {
        var file = release.resolve("quick-start").resolve("made-for");
        Files.writeString(file, Files.readString(file).replace(before.toString(), release.toString()));
    }

    /// A comment ends a ZIP, after its length in two bytes: the jar is another one and as good as before.
    private static void comment(Path jar, String words) throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.seek(file.length() - 2);
            file.write(new byte[] {(byte) words.length(), 0});
            file.writeBytes(words);
        }
    }

    private static List<String> command(Path release, String word) {
        return List.of("bash", release.resolve("bin").resolve("confab").toString(), word);
    }

    private static String run(Path release, Map<String, String> variables, String word)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(release, word)).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /// The JVM tells in a file whether it takes up what was learnt.
    private Map<String, String> logged(String log) {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-Xlog:aot=info:file=" + file(log));
    }

    private String logOf(String log) throws IOException {
        return Files.readString(file(log));
    }

    private Path file(String log) {
        return folder.resolve(log + "-jvm.log");
    }
}
