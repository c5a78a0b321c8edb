package app.confab.websocket.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest events of a room, bounded in number and in bytes: a node has one for each of its live rooms, and
/// the log holds the rest. Not thread-safe.
final class EventRing {
    static final int MOST_EVENTS = 500;
    static final int MOST_BYTES = 64 * 1024;

    /// Kept whatever their size, so that who reads the log finds here what has come meanwhile.
    static final int FEWEST_EVENTS = 4;

    private final ArrayDeque<EncodedEvent> events = new ArrayDeque<>();
    private int bytes;

    void add(EncodedEvent event) {
        events.addLast(event);
        bytes += event.frame().length;
        while (events.size() > MOST_EVENTS || (bytes > MOST_BYTES && events.size() > FEWEST_EVENTS)) {
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
