package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
    private int runs;

    @Test
    void aTaskIsNotStartedAgainBeforeItHasRun() {
        var task = new OneAtATime(threads::add, () -> runs++);
        task.start();
        task.start();
        assertThat(threads).hasSize(1);

        threads.remove().run();
        task.start();
        threads.remove().run();

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aTaskThatFailedIsStartedAgain() {
        var task = new OneAtATime(threads::add, () -> {
            runs++;
            throw new AssertionError("broken");
        });
        task.start();
        threads.remove().run();

        task.start();
        threads.remove().run();

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aTaskThatFoundNoThreadIsStartedAgain() {
        var task = new OneAtATime(
                runnable -> {
                    throw new RejectedExecutionException("try " + ++runs);
                },
                () -> {});

        assertThatThrownBy(task::start).hasMessage("try 1");
        assertThatThrownBy(task::start).hasMessage("try 2");
    }
}
