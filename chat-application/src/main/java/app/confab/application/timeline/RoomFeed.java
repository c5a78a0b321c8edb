package app.confab.application.timeline;

import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// One room, followed live from one seq on. Whatever is offered to it, in whatever order, its listener gets
/// each event once, in ascending seq, without a gap.
///
/// Offered events wait in a bounded buffer for the executor, which drains all that has gathered, and no sooner than the
/// listener wants. Where an event is missing the feed reads the log, and reads it again until it gets through. What
/// the listener fails to take it is given again, from the log.
public final class RoomFeed {
    /// Beyond this the buffer is dropped: the log holds it all.
    private static final int MOST_WAITING = 2_000;

    private static final int PAGE = 500;
    private static final long RETRY_MILLIS = 250;

    private final RoomId room;
    private final Timeline timeline;
    private final FeedListener listener;
    private final ScheduledExecutorService executor;

    private final Object lock = new Object();
    private List<TimelineEvent> waiting = new ArrayList<>();

    /// When the first of what waits was told of, by [System#nanoTime].
    private long toldAt;

    /// No delivery begins before this, by [System#nanoTime], but one that is tried again.
    private long nextAt = System.nanoTime();

    private boolean behind;
    private boolean running = true;
    private boolean stopped;

    /// Whether the listener knows of the failures under way. Touched only while `running`.
    private boolean failing;

    /// The newest event that the listener has. Written by [#start] before, and by the executor while `running`.
    private volatile Seq head = Seq.START;

    RoomFeed(RoomId room, Timeline timeline, FeedListener listener, ScheduledExecutorService executor) {
        this.room = room;
        this.timeline = timeline;
        this.listener = listener;
        this.executor = executor;
    }

    public RoomId room() {
        return room;
    }

    /// The newest event that the listener has taken; at first the one before the first that it will be given.
    public Seq head() {
        return head;
    }

    /// Finds the log's end. The feed takes offers before, so no event falls between the reading and the
    /// following.
    void start() {
        head = timeline.lastSeq(room).orElseThrow(() -> new Refusal.NotFound("room"));
        runAgainIfNeeded();
    }

    void stop() {
        synchronized (lock) {
            stopped = true;
            waiting = new ArrayList<>();
        }
    }

    /// Takes events that were committed. Returns at once.
    void offer(List<TimelineEvent> events) {
        synchronized (lock) {
            told();
            if (waiting.size() + events.size() > MOST_WAITING) {
                waiting.clear();
                behind = true;
            } else {
                waiting.addAll(events);
            }
            wake();
        }
    }

    /// Takes word that the log has this event. Returns at once.
    void hint(Seq seq) {
        if (seq.isAfter(head)) {
            readLog();
        }
    }

    /// Has the log read, since something may be in it that nobody will offer. Returns at once.
    void readLog() {
        synchronized (lock) {
            told();
            behind = true;
            wake();
        }
    }

    private void told() {
        if (!behind && waiting.isEmpty()) {
            toldAt = System.nanoTime();
        }
    }

    /// An executor that refuses leaves the feed to the next offer.
    private void wake() {
        if (!running && !stopped) {
            var early = nextAt - System.nanoTime();
            if (early > 0) {
                var _ = executor.schedule(this::run, early, TimeUnit.NANOSECONDS);
            } else {
                executor.execute(this::run);
            }
            running = true;
        }
    }

    /// Whatever went wrong, errors included, a feed that fell silent for good would be worse.
    private void run() {
        try {
            deliverSpaced();
            failing = false;
        } catch (RuntimeException | Error notNow) {
            var isNews = !failing;
            failing = true;
            retry();
            if (isNews) {
                listener.onFailure(notNow);
            }
            return;
        }
        runAgainIfNeeded();
    }

    private void retry() {
        synchronized (lock) {
            behind = true;
            if (!stopped) {
                running = false;
                var _ = executor.schedule(this::run, RETRY_MILLIS, TimeUnit.MILLISECONDS);
                running = true;
            }
        }
    }

    private void runAgainIfNeeded() {
        synchronized (lock) {
            running = false;
            if (behind || !waiting.isEmpty()) {
                wake();
            }
        }
    }

    private void deliverSpaced() {
        var begun = System.nanoTime();
        if (deliverWaiting()) {
            var spacing = listener.spacingNanos();
            synchronized (lock) {
                nextAt = begun + spacing;
            }
        }
    }

    /// Answers whether the listener was given anything.
    private boolean deliverWaiting() {
        List<TimelineEvent> events;
        boolean readLog;
        long since;
        synchronized (lock) {
            if (stopped) {
                return false;
            }
            events = waiting;
            waiting = new ArrayList<>();
            since = toldAt;
            readLog = behind;
            behind = false;
        }
        var next = new ArrayList<TimelineEvent>(events.size());
        for (var event : events) {
            readLog |= collect(event, next);
        }
        var before = head;
        deliver(next);
        if (readLog) {
            deliverFromLog();
        }
        var delivered = head.isAfter(before);
        if (delivered) {
            listener.onDelivered(System.nanoTime() - since);
        }
        return delivered;
    }

    /// Adds the event if it is the next one; answers whether one is missing before it.
    private boolean collect(TimelineEvent event, List<TimelineEvent> next) {
        var newest = next.isEmpty() ? head : next.getLast().seq();
        if (event.seq().equals(newest.next())) {
            next.add(event);
        }
        return event.seq().isAfter(newest.next());
    }

    private void deliverFromLog() {
        Timeline.Section section;
        do {
            section = timeline.after(room, head, PAGE);
            deliver(section.items());
        } while (section.lastSeq().isAfter(head) && !section.items().isEmpty());
    }

    private void deliver(List<TimelineEvent> events) {
        if (!events.isEmpty()) {
            listener.onEvents(events);
            head = events.getLast().seq();
        }
    }
}
