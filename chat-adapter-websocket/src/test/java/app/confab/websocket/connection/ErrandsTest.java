package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.HeldExecutor;
import app.confab.domain.refusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrandsTest {
    private final HeldExecutor executor = new HeldExecutor();
    private final List<String> done = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Errands<String> errands = new Errands<>(executor, "Trying", this::run);

    @Test
    void manyRequestsBeforeItRunsAreOneErrandMore() {
        errands.request("a");
        errands.request("a");
        errands.request("a");
        executor.runAll();

        assertThat(done).containsExactly("a", "a");
        assertThat(errands.isDone()).isTrue();
    }

    @Test
    void aRequestWhileItRunsIsDoneAfterwards() {
        meanwhile = () -> errands.request("a");

        errands.request("a");
        executor.runAll();

        assertThat(done).containsExactly("a", "a");
    }

    @Test
    void keysDoNotWaitForEachOther() {
        errands.request("a");
        errands.request("b");
        executor.runAll();

        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void whatFailsStaysDueAndHoldsUpNothingElse() {
        meanwhile = () -> {
            throw new Refusal.Unavailable("not now");
        };
        errands.request("a");
        executor.runAll();
        assertThat(errands.isDone()).isFalse();

        errands.request("b");
        errands.retry();
        executor.runAll();

        assertThat(done).containsExactlyInAnyOrder("a", "b");
        assertThat(errands.isDone()).isTrue();
    }

    @Test
    void anErrandThatFailedIsAlsoDoneWhenItIsRequestedAgain() {
        meanwhile = () -> {
            throw new IllegalStateException("never");
        };
        errands.request("a");
        executor.runAll();

        errands.request("a");
        executor.runAll();

        assertThat(done).containsExactly("a");
        assertThat(errands.isDone()).isTrue();
    }

    @Test
    void anExecutorThatRefusesLosesNothing() {
        var refusing = new Errands<String>(
                _ -> {
                    throw new IllegalStateException("full");
                },
                "Trying",
                this::run);

        refusing.request("a");

        assertThat(refusing.isDone()).isFalse();
    }

    @Test
    void anExecutorThatHasStoppedIsNoFailureWorthALine(CapturedOutput output) {
        var stopped = new Errands<String>(
                _ -> {
                    throw new RejectedExecutionException("shut down");
                },
                "Trying",
                this::run);

        stopped.request("a");

        assertThat(stopped.isDone()).isFalse();
        assertThat(output).isEmpty();
    }

    private void run(String key) {
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
        done.add(key);
    }
}
