package app.confab.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void itsWordsAreThoseOfTheStart() throws IOException {
        var process = new ProcessBuilder("sleep", "600").start();
        try {
            assertThat(CommandLine.of(process.pid())).last().isEqualTo("600");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void anEndedProcessHasNone() throws IOException {
        var process = new ProcessBuilder("true").start();
        process.onExit().join();

        assertThat(CommandLine.of(process.pid())).isEmpty();
    }
}
