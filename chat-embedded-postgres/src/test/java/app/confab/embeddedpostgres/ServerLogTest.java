package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    private Path folder;

    @Test
    void aSmallLogIsLeftAlone() throws IOException {
        var file = Files.writeString(folder.resolve("postgres.log"), "ready\n");

        new ServerLog(file).rotate();

        assertThat(file).content().isEqualTo("ready\n");
        assertThat(folder.resolve("postgres.log.1")).doesNotExist();
    }

    @Test
    void aFullLogMakesRoomForItsWriter() throws IOException {
        var file = folder.resolve("postgres.log");
        try (var writer = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[11 * 1024 * 1024]);

            new ServerLog(file).rotate();
            writer.write("after".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(file).content().isEqualTo("after");
        assertThat(folder.resolve("postgres.log.1")).hasSize(11 * 1024 * 1024);
    }

    @Test
    void onlyWhatCameSinceIsQuoted() throws IOException {
        var file = Files.writeString(folder.resolve("postgres.log"), "before\nafter\n");

        assertThat(new ServerLog(file).since("before\n".length())).containsExactly("after");
    }
}
