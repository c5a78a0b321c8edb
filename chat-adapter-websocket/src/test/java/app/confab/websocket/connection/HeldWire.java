package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.websocket.frames.TextBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A wire on which every write hangs until the test lets it through.
final class HeldWire implements Wire {
    private final List<String> written = new ArrayList<>();
    private final ArrayDeque<Outcome> hanging = new ArrayDeque<>();
    private int mostAtOnce;

    /// What was put on the wire so far, in order.
    List<String> written() {
        return List.copyOf(written);
    }

    int mostAtOnce() {
        return mostAtOnce;
    }

    int hanging() {
        return hanging.size();
    }

    void finishOne() {
        hanging.remove().told(true);
    }

    void failOne() {
        hanging.remove().told(false);
    }

    void finishAll() {
        while (!hanging.isEmpty()) {
            finishOne();
        }
    }

    @Override
    public void send(TextBatch batch, Outcome outcome) {
        var texts = batch.texts();
        mostAtOnce = Math.max(mostAtOnce, texts.size());
        texts.forEach(text -> written.add(new String(text, StandardCharsets.UTF_8)));
        hang(outcome);
    }

    @Override
    public void ping(Outcome outcome) {
        written.add("ping");
        hang(outcome);
    }

    @Override
    public void close(CloseCode code, Outcome outcome) {
        written.add("close " + code);
        hang(outcome);
    }

    @Override
    public void abort() {
        written.add("abort");
    }

    private void hang(Outcome outcome) {
        assertThat(hanging).as("one write at a time").isEmpty();
        hanging.add(outcome);
    }
}
