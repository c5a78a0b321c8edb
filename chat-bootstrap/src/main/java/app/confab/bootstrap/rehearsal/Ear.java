package app.confab.bootstrap.rehearsal;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Counts the frames that a connection is sent, by their types.
final class Ear implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Semaphore> heard = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /// Waits until so many more of a type have come than were waited for before.
    void awaits(String type, int count, Duration patience) {
        try {
            if (!of(type).tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("There came no " + type + " within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            of(JSON.readTree(text.toString()).path("type").asString()).release();
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private Semaphore of(String type) {
        return heard.computeIfAbsent(type, _ -> new Semaphore(0));
    }
}
