package app.confab.websocket.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest events of a room, bounded in number and in bytes. Not thread-safe.
final class EventRing {
    static final int MOST_EVENTS = 500;
    private static final int MOST_BYTES = 512 * 1024;

    private final ArrayDeque<EncodedEvent> events = new ArrayDeque<>();
    private int bytes;

    void add(EncodedEvent event) {
        events.addLast(event);
        bytes += event.frame().length;
        while (events.size() > MOST_EVENTS || bytes > MOST_BYTES) {
            bytes -= events.removeFirst().frame().length;
        }
    }

    /// The events that follow `cursor`, at most `limit`; `null` where the ring no longer holds the next one.
    @Nullable List<EncodedEvent> after(long cursor, int limit) {
        if (events.isEmpty() || events.getFirst().seq() > cursor + 1) {
            return null;
        }
        var following = new ArrayList<EncodedEvent>();
        for (var event : events) {
            if (event.seq() > cursor && following.size() < limit) {
                following.add(event);
            }
        }
        return following;
    }
}
