package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.websocket.frames.TextBatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboundBufferTest {
    private static final int LIMIT = 100;

    private final HeldWire wire = new HeldWire();
    private final OutboundBuffer buffer = new OutboundBuffer(wire, LIMIT);

    @Test
    void framesGoOutInOrderAFewAtATime() {
        var all = IntStream.range(0, LIMIT)
                .mapToObj(n -> Integer.toString(n % 10))
                .toList();

        all.forEach(this::offer);
        assertThat(wire.written()).containsExactly("0");
        wire.finishAll();

        assertThat(wire.written()).isEqualTo(all);
        assertThat(wire.mostAtOnce()).isEqualTo(64);
    }

    @Test
    void aFullBufferIsDroppedAndClosedBehindWhatIsInFlight() {
        offer("x".repeat(60));
        offer("y".repeat(40));
        offer("z");
        offer("too late");

        assertThat(wire.written()).containsExactly("x".repeat(60));
        assertThat(buffer.isClosing()).isTrue();
        wire.finishAll();
        assertThat(wire.written()).containsExactly("x".repeat(60), "close TOO_SLOW");
    }

    @Test
    void whatHasGoneOutNoLongerCounts() {
        for (var i = 0; i < 50; i++) {
            offer("x".repeat(90));
            wire.finishAll();
        }

        assertThat(buffer.isClosing()).isFalse();
    }

    @Test
    void anIdlePeerIsSentWhateverTheSize() {
        offer("x".repeat(1000));
        wire.finishAll();

        assertThat(buffer.isClosing()).isFalse();
        assertThat(wire.written()).hasSize(1);
    }

    @Test
    void anUncountedFrameLeavesTheWholeBufferToTheOthers() {
        buffer.offerUncounted(bytes("w".repeat(1000)));
        offer("x".repeat(LIMIT));

        assertThat(buffer.isClosing()).isFalse();
        offer("y");
        assertThat(buffer.isClosing()).isTrue();
    }

    @Test
    void anEphemeralFrameIsDroppedOnceAQuarterIsFull() {
        offer("x".repeat(LIMIT / 4));
        buffer.offerEphemeral(List.of(bytes("fits"), bytes("too much")));
        wire.finishAll();
        buffer.offerEphemeral(List.of(bytes("again")));
        wire.finishAll();

        assertThat(wire.written()).containsExactly("x".repeat(LIMIT / 4), "fits", "again");
        assertThat(buffer.isClosing()).isFalse();
    }

    @Test
    void whatIsLeftUnflushedGoesOutWithWhatComesNext() {
        buffer.offerUnflushed(bytes("ack"));
        assertThat(wire.written()).isEmpty();

        offer("event");

        assertThat(wire.written()).containsExactly("ack", "event");
        assertThat(wire.mostAtOnce()).isEqualTo(2);
    }

    @Test
    void whatIsLeftUnflushedGoesOutWhenFlushed() {
        buffer.offerUnflushed(bytes("ack"));

        buffer.flush();
        buffer.flush();

        assertThat(wire.written()).containsExactly("ack");
        wire.finishAll();
        buffer.flush();
        assertThat(wire.written()).containsExactly("ack");
    }

    @Test
    void tooMuchLeftUnflushedClosesWhenFlushed() {
        buffer.offerUnflushed(bytes("x".repeat(60)));
        buffer.offerUnflushed(bytes("y".repeat(60)));
        assertThat(buffer.isClosing()).isTrue();

        buffer.flush();

        assertThat(wire.written()).containsExactly("close TOO_SLOW");
    }

    @Test
    void moreThanGoesOutAtOnceIsNotLeftUnflushed() {
        var roomy = new OutboundBuffer(wire, 1_000_000);
        var half = "x".repeat(TextBatch.MOST_BYTES / 2 + 1);

        roomy.offerUnflushed(bytes(half));
        assertThat(wire.written()).isEmpty();
        roomy.offerUnflushed(bytes(half));
        wire.finishAll();

        assertThat(wire.written()).containsExactly(half, half);
    }

    @Test
    void aPingOvertakesWhatWaits() {
        offer("0");
        offer("1");
        buffer.ping();
        wire.finishAll();

        assertThat(wire.written()).containsExactly("0", "ping", "1");
    }

    @Test
    void aGoodbyeStandsBehindWhatWaitsAndIsTheLast() {
        offer("0");
        offer("1");
        buffer.close(CloseCode.RESTARTING);
        buffer.close(CloseCode.TOO_MUCH);
        offer("2");
        buffer.ping();
        wire.finishAll();

        assertThat(wire.written()).containsExactly("0", "1", "close RESTARTING");
    }

    @Test
    void nothingIsWrittenAfterAFailure() {
        offer("0");
        offer("1");
        buffer.close(CloseCode.RESTARTING);
        wire.failOne();

        assertThat(wire.written()).containsExactly("0");
        assertThat(wire.hanging()).isZero();
    }

    @Test
    void aBrokenSocketIsDueToBeCutUntilItsEndIsTold() {
        offer("0");
        wire.failOne();

        assertThat(buffer.isClosing()).isTrue();
        assertThat(buffer.closingFor(0)).isTrue();
        buffer.closed();
        assertThat(buffer.closingFor(0)).isFalse();
    }

    @Test
    void aGoodbyeThatMakesHeadwayIsNotDueToBeCut() {
        var patience = Duration.ofMillis(500).toNanos();
        offer("0");
        buffer.close(CloseCode.TOO_SLOW);
        await().until(() -> buffer.closingFor(patience));

        wire.finishOne();

        assertThat(wire.written()).endsWith("close TOO_SLOW");
        assertThat(buffer.closingFor(patience)).isFalse();
        await().until(() -> buffer.closingFor(patience));
    }

    @Test
    void whoeverWaitsForRoomGoesOnWhenThereIsSome() {
        offer("x".repeat(30));
        var waiting = CompletableFuture.supplyAsync(buffer::awaitRoom);
        assertThat(waiting).isNotDone();

        wire.finishAll();

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void whoeverWaitsForRoomIsToldThatNobodyIsThere() {
        offer("x".repeat(30));
        var waiting = CompletableFuture.supplyAsync(buffer::awaitRoom);
        assertThat(waiting).isNotDone();

        buffer.closed();

        assertThat(waiting.join()).isFalse();
    }

    @Test
    void whoeverWaitsForRoomInVainSaysSo() {
        var patience = Duration.ofMillis(500).toNanos();
        offer("x".repeat(30));
        assertThat(buffer.stuckFor(0)).isFalse();
        var waiting = CompletableFuture.supplyAsync(buffer::awaitRoom);
        await().until(() -> buffer.stuckFor(patience));

        wire.finishAll();

        assertThat(waiting.join()).isTrue();
        assertThat(buffer.stuckFor(0)).isFalse();
    }

    @Test
    void aPeerThatTakesALittleIsNotStuck() {
        var patience = Duration.ofMillis(500).toNanos();
        offer("x".repeat(30));
        offer("y".repeat(60));
        Thread.startVirtualThread(buffer::awaitRoom);
        await().until(() -> buffer.stuckFor(patience));

        wire.finishOne();

        assertThat(buffer.stuckFor(patience)).isFalse();
        await().until(() -> buffer.stuckFor(patience));
        buffer.closed();
    }

    @Test
    void whoeverComesToWaitTooDoesNotStartTheClockAnew() {
        var patience = Duration.ofMillis(500).toNanos();
        offer("x".repeat(30));
        Thread.startVirtualThread(buffer::awaitRoom);
        await().until(() -> buffer.stuckFor(patience));

        var second = Thread.startVirtualThread(buffer::awaitRoom);
        await().until(() -> second.getState() == Thread.State.WAITING);

        assertThat(buffer.stuckFor(patience)).isTrue();
        buffer.closed();
    }

    @Test
    void aWireThatIsDoneAtOnceDoesNotGrowTheStack() {
        var atOnce = new OneByOneWire((_, outcome) -> outcome.told(true));
        var swift = new OutboundBuffer(atOnce, 10_000_000);

        swift.offer(TextBatch.of(
                IntStream.range(0, 500_000).mapToObj(i -> new byte[] {1}).toList()));

        assertThat(atOnce.written()).hasSize(500_000);
    }

    @Test
    void nothingIsWrittenAfterAWriteThatFailsAtOnce() {
        var failing = new OneByOneWire((_, outcome) -> outcome.told(false));
        var broken = new OutboundBuffer(failing, 10_000_000);

        broken.offer(TextBatch.of(List.of(bytes("0"), bytes("1"))));
        broken.offer(TextBatch.of(bytes("2")));
        broken.ping();

        assertThat(failing.written()).containsExactly("0", "1");
        assertThat(broken.isClosing()).isTrue();
    }

    @Test
    void aWireThatIsDoneNowAndThenAtOnceWritesOneLotAtATime() {
        var late = new ArrayDeque<Wire.Outcome>();
        var moody = new OneByOneWire((nth, outcome) -> {
            if (nth % 3 == 0) {
                late.add(outcome);
            } else {
                outcome.told(true);
            }
        });
        var moodyBuffer = new OutboundBuffer(moody, 10_000_000);
        var all = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

        for (var text : all) {
            moodyBuffer.offer(TextBatch.of(bytes(text)));
            if (text.endsWith("4") && !late.isEmpty()) {
                late.remove().told(true);
            }
        }
        while (!late.isEmpty()) {
            late.remove().told(true);
        }

        assertThat(moody.written()).isEqualTo(all);
        assertThat(moody.overlaps()).isZero();
    }

    @Test
    void manyThreadsWriteOneLotAtATimeWhoeverTellsOfItsEnd() {
        var moody = new OneByOneWire((nth, outcome) -> {
            if (nth % 2 == 0) {
                outcome.told(true);
            } else {
                ForkJoinPool.commonPool().execute(() -> outcome.told(true));
            }
        });
        var shared = new OutboundBuffer(moody, 10_000_000);
        var offers = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(() ->
                        IntStream.range(0, 5_000).forEach(n -> shared.offer(TextBatch.of(bytes(thread + " " + n))))))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(offers).join();

        await().until(() -> shared.waitingBytes() == 0);
        assertThat(moody.overlaps()).isZero();
        assertThat(moody.written()).hasSize(40_000);
        assertThat(moody.written().stream().filter(text -> text.startsWith("3 ")))
                .isEqualTo(IntStream.range(0, 5_000).mapToObj(n -> "3 " + n).toList());
    }

    private void offer(String text) {
        buffer.offer(TextBatch.of(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
