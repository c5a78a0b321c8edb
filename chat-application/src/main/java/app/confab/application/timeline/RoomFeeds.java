package app.confab.application.timeline;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/// The rooms that somebody on this node follows, each with its feed. What the room log and other nodes tell are
/// hints; a feed whose hints are late, doubled or missing reads the log. Thread-safe.
public final class RoomFeeds implements CommittedEvents {
    private final Map<RoomId, RoomFeed> live = new ConcurrentHashMap<>();
    private final Timeline timeline;
    private final ScheduledExecutorService executor;

    /// @param executor runs the feeds: never one room's on two threads at a time
    public RoomFeeds(Timeline timeline, ScheduledExecutorService executor) {
        this.timeline = timeline;
        this.executor = executor;
    }

    /// Starts to follow a room from the present end of its log; blocks while that is read. A room has one feed
    /// at most.
    ///
    /// @throws app.confab.domain.refusals.Refusal.NotFound for an unknown room
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the log cannot be read; nothing is followed
    ///     then
    public RoomFeed follow(RoomId room, FeedListener listener) {
        var feed = new RoomFeed(room, timeline, listener, executor);
        if (live.putIfAbsent(room, feed) != null) {
            throw new IllegalStateException("this room is followed already: " + room);
        }
        try {
            feed.start();
            return feed;
        } catch (RuntimeException | Error failed) {
            live.remove(room, feed);
            throw failed;
        }
    }

    /// Ends a feed; its listener may still be told of what is under way.
    public void unfollow(RoomFeed feed) {
        feed.stop();
        live.remove(feed.room(), feed);
    }

    /// Takes word from another node that a room's log has this event. Returns at once.
    public void hint(RoomId room, Seq seq) {
        var feed = live.get(room);
        if (feed != null) {
            feed.hint(seq);
        }
    }

    /// Finds the feeds that no hint has reached, and has them read their logs. Blocks for one look at all logs'
    /// ends.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where they cannot be looked at
    public void sweep() {
        var rooms = List.copyOf(live.keySet());
        if (!rooms.isEmpty()) {
            timeline.lastSeqs(rooms).forEach(this::hint);
        }
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        if (events.size() == 1) {
            offer(events.getFirst().room(), events);
            return;
        }
        var byRoom = new LinkedHashMap<RoomId, List<TimelineEvent>>();
        for (var event : events) {
            byRoom.computeIfAbsent(event.room(), _ -> new ArrayList<>()).add(event);
        }
        byRoom.forEach(this::offer);
    }

    @Override
    public void uncertain(RoomId room) {
        var feed = live.get(room);
        if (feed != null) {
            feed.readLog();
        }
    }

    private void offer(RoomId room, List<TimelineEvent> events) {
        var feed = live.get(room);
        if (feed != null) {
            feed.offer(events);
        }
    }
}
