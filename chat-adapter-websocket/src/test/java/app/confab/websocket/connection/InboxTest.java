package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
    private final Inbox inbox = new Inbox(threads::add);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void tasksAreDoneInTheOrderOfArrivalByOneThread() {
        inbox.run(() -> done.add(1));
        inbox.offer(1, Duration.ZERO, () -> done.add(2));
        inbox.run(() -> done.add(3));

        assertThat(threads).hasSize(1);
        threads.remove().run();

        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void aTaskThatFailsDoesNotStopTheNextOne() {
        inbox.run(() -> {
            throw new AssertionError("broken");
        });
        inbox.run(() -> done.add(2));

        assertThatThrownBy(threads.remove()::run).hasMessage("broken");
        threads.remove().run();

        assertThat(done).containsExactly(2);
        inbox.run(() -> done.add(3));
        threads.remove().run();
        assertThat(done).containsExactly(2, 3);
    }

    @Test
    void aFrameWithNothingBeforeItIsDoneByWhoeverBringsIt() {
        inbox.offer(1, Duration.ZERO, () -> {
            inbox.run(() -> done.add(2));
            done.add(1);
        });

        assertThat(done).containsExactly(1);
        threads.remove().run();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aFrameDoesNotOvertake() {
        inbox.run(() -> done.add(1));

        inbox.offer(1, Duration.ZERO, () -> done.add(2));

        assertThat(done).isEmpty();
        threads.remove().run();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aFrameThatFailsAtOnceDoesNotStopTheNextOne() {
        assertThatThrownBy(() -> inbox.offer(1, Duration.ZERO, () -> {
                    throw new AssertionError("broken");
                }))
                .hasMessage("broken");

        inbox.offer(1, Duration.ZERO, () -> done.add(2));
        assertThat(done).containsExactly(2);
    }

    @Test
    void whatAFrameLeavesIsDoneByAnotherThreadBeforeAnythingElse() {
        inbox.offer(1, Duration.ZERO, () -> {
            inbox.run(() -> done.add(3));
            inbox.later(() -> done.add(2));
            done.add(1);
        });
        inbox.offer(1, Duration.ZERO, () -> done.add(4));

        assertThat(done).containsExactly(1);
        threads.remove().run();
        assertThat(done).containsExactly(1, 2, 3, 4);
        assertThat(threads).isEmpty();
    }

    @Test
    void aThreadThatMayBlockLeavesNothing() {
        inbox.run(() -> {
            inbox.later(() -> done.add(1));
            done.add(2);
        });

        threads.remove().run();

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void tooManyFramesAreRefused() {
        inbox.run(() -> {});
        for (var i = 0; i < Inbox.MOST_FRAMES; i++) {
            assertThat(inbox.offer(1, Duration.ZERO, () -> {})).isTrue();
        }

        assertThat(inbox.offer(1, Duration.ZERO, () -> {})).isFalse();
        threads.remove().run();
        assertThat(inbox.offer(1, Duration.ZERO, () -> {})).isTrue();
    }

    @Test
    void thereIsRoomForManyFramesUntilHalfOfThemWait() {
        inbox.run(() -> {});
        for (var i = 0; i < Inbox.MOST_FRAMES / 2; i++) {
            inbox.offer(1, Duration.ZERO, () -> {});
        }
        assertThat(inbox.isRoomy()).isTrue();

        inbox.offer(1, Duration.ZERO, () -> {});

        assertThat(inbox.isRoomy()).isFalse();
        threads.remove().run();
        assertThat(inbox.isRoomy()).isTrue();
    }

    @Test
    void tooManyCharactersAreRefused() {
        inbox.run(() -> {});
        assertThat(inbox.offer(Inbox.MOST_CHARS, Duration.ZERO, () -> {})).isTrue();

        assertThat(inbox.offer(1, Duration.ZERO, () -> {})).isFalse();
        threads.remove().run();
        assertThat(inbox.offer(1, Duration.ZERO, () -> {})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Inbox.MOST_CHARS})
    void whoeverHasPatienceWaitsForRoom(int frameChars) throws InterruptedException {
        inbox.run(() -> {});
        for (var i = 0; i < Inbox.MOST_FRAMES; i++) {
            inbox.offer(1, Duration.ZERO, () -> {});
        }
        var taken = new AtomicBoolean();
        var reader = Thread.ofVirtual()
                .start(() -> taken.set(inbox.offer(frameChars, Duration.ofMinutes(1), () -> done.add(1))));
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        threads.remove().run();
        reader.join();
        threads.forEach(Runnable::run);

        assertThat(taken).isTrue();
        assertThat(done).containsExactly(1);
    }

    @Test
    void tooManyHeldFramesStopTheNextOneUntilOneIsAnswered() {
        for (var i = 0; i <= Inbox.MOST_HELD; i++) {
            var number = i;
            inbox.offer(1, Duration.ZERO, () -> {
                inbox.hold();
                done.add(number);
            });
        }
        assertThat(done).hasSize(Inbox.MOST_HELD);
        assertThat(threads).isEmpty();

        inbox.release();
        threads.remove().run();

        assertThat(done).hasSize(Inbox.MOST_HELD + 1);
    }
}
