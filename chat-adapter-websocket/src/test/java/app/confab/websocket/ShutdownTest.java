package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    @Test
    void aNodeThatStopsSendsEverybodyAwayAndWaitsForNobodyLong() {
        var node = Node.start();
        var greeted = node.connectAs(node.scene().person("ada"));
        var silent = node.connect();
        try (var deaf = RawClient.connect(node.port())) {
            var begun = System.nanoTime();

            node.close();

            assertThat(greeted.closeCode()).isEqualTo(1012);
            assertThat(silent.closeCode()).isEqualTo(1012);
            assertThat(deaf.read(RawClient.CLOSE).closeCode()).isEqualTo(1012);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
