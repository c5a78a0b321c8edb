package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire that ends each write as it is told to, and counts the writes that began before the last one had returned and
/// its outcome was told.
final class OneByOneWire implements Wire {

    /// What becomes of the nth write, from 0.
    @FunctionalInterface
    interface Ending {
        void of(int nth, Outcome outcome);
    }

    private final List<String> written = new ArrayList<>();
    private final AtomicBoolean inside = new AtomicBoolean();
    private final AtomicBoolean untold = new AtomicBoolean();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final Ending ending;

    OneByOneWire(Ending ending) {
        this.ending = ending;
    }

    List<String> written() {
        return List.copyOf(written);
    }

    int overlaps() {
        return overlaps.get();
    }

    @Override
    public void send(TextBatch batch, Outcome outcome) {
        write(
                batch.texts().stream()
                        .map(text -> new String(text, StandardCharsets.UTF_8))
                        .toList(),
                outcome);
    }

    @Override
    public void ping(Outcome outcome) {
        write(List.of("ping"), outcome);
    }

    @Override
    public void close(CloseCode code, Outcome outcome) {
        write(List.of("close " + code), outcome);
    }

    @Override
    public void abort() {
        written.add("abort");
    }

    private void write(List<String> texts, Outcome outcome) {
        var before = inside.getAndSet(true);
        var unanswered = untold.getAndSet(true);
        if (before || unanswered) {
            overlaps.incrementAndGet();
        }
        written.addAll(texts);
        ending.of(writes.getAndIncrement(), ok -> {
            untold.set(false);
            outcome.told(ok);
        });
        inside.set(false);
    }
}
