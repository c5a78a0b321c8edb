package app.confab.benchmark.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.benchmark.ContractServer;
import app.confab.benchmark.protocol.ChatApi;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedServerTest {

    @TempDir
    Path folder;

    @Test
    void aJarIsStartedUntilHealthyAndStopped() throws IOException {
        var jar = jarWith(ContractServer.class.getName());
        ProcessHandle process;
        try (var server = PackagedServer.start(new PackagedServer.Launch(jar, null));
                var api = new ChatApi(server.url())) {
            assertThat(api.register("ada", "a password").id()).isEqualTo("user-1");
            assertThat(server.processes().usage().serverBytes()).isPositive();
            process = ProcessHandle.of(server.processes().roots().iterator().next())
                    .orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aServerThatEndsIsReportedWithItsLog() throws IOException {
        var launch = new PackagedServer.Launch(jarWith("no.such.Main"), null);
        assertThatThrownBy(() -> PackagedServer.start(launch))
                .hasMessageContaining("ended before it could serve")
                .hasMessageContaining("no.such.Main");
    }

    private Path jarWith(String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes()
                .put(
                        Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        var jar = folder.resolve("server.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.flush();
        }
        return jar;
    }
}
