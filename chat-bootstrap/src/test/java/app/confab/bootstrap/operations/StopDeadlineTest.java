package app.confab.bootstrap.operations;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StopDeadlineTest {

    @Test
    void whatHangsIsCutOff() {
        var cut = new AtomicBoolean();

        StopDeadline.arm(Duration.ofMillis(10), () -> cut.set(true));

        await().untilTrue(cut);
    }
}
