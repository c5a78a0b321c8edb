package app.confab.websocket.delivery;

import app.confab.application.timeline.FeedListener;
import app.confab.application.timeline.RoomFeed;
import app.confab.application.timeline.RoomFeeds;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.websocket.frames.FrameCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One live room on this node: its ring and who receives it. Its lock guards both and is never held while
/// anything is sent.
final class RoomChannel implements FeedListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoomChannel.class);
    private static final Subscription[] NOBODY = {};

    /// How many receivers' reads a processor overlaps, about.
    private static final int PREFETCHED = 12;

    private final RoomId room;
    private final FrameCodec codec;
    private final RecentNames names;
    private final DeliveryMetrics metrics;
    private final JoinListener joins;

    private final EventRing ring = new EventRing();
    private final Set<Subscription> replaying = new HashSet<>();
    private final Set<Subscription> live = new HashSet<>();

    /// The live ones as the feed last saw them, `null` once that has changed.
    private Subscription @Nullable [] receivers = NOBODY;

    private @Nullable RoomFeed feed;

    /// How far the ring and its receivers are. Written under the lock, and read without it by those who must not wait.
    private volatile long head;

    /// How long the delivery of one event took of late; nothing before the first.
    private volatile long nanosEach;

    private boolean closed;

    /// Means nothing, and is touched by the feed alone: it keeps the compiler from leaving out reads that nobody
    /// uses.
    @SuppressWarnings("UnusedVariable")
    private int prefetched;

    private long emptySince = System.nanoTime();

    RoomChannel(RoomId room, FrameCodec codec, RecentNames names, DeliveryMetrics metrics, JoinListener joins) {
        this.room = room;
        this.codec = codec;
        this.names = names;
        this.metrics = metrics;
        this.joins = joins;
    }

    /// What comes next for a subscription that is catching up.
    sealed interface Step {

        /// This.
        record Deliver(Lot lot) implements Step {}

        /// What the log holds, since the ring reaches back less far.
        record ReadLog() implements Step {}

        /// Nothing: the feed delivers from here on.
        record GoneLive() implements Step {}
    }

    /// Takes a subscription in, to be moved on by [#advance]; blocks while the first one has the feed started.
    /// Answers false if the channel has closed meanwhile.
    synchronized boolean enter(Subscription subscription, RoomFeeds feeds) {
        if (closed) {
            return false;
        }
        if (feed == null) {
            feed = feeds.follow(room, this);
            head = feed.head().value();
        }
        replaying.add(subscription);
        subscription.enter(this);
        return true;
    }

    synchronized Step advance(Subscription subscription, int limit) {
        if (subscription.cursor() >= head) {
            replaying.remove(subscription);
            live.add(subscription);
            receivers = null;
            return new Step.GoneLive();
        }
        var next = ring.after(subscription.cursor(), limit);
        return next == null ? new Step.ReadLog() : new Step.Deliver(Lot.of(next));
    }

    synchronized void leave(Subscription subscription) {
        replaying.remove(subscription);
        if (live.remove(subscription)) {
            receivers = null;
        }
        emptySince = System.nanoTime();
    }

    /// As [RoomChannels#backpressureNanos].
    long backpressureNanos(Seq seq) {
        return Backpressure.nanos(seq.value() - head, nanosEach);
    }

    /// Who receives the room live now.
    synchronized Subscription[] receivers() {
        if (receivers == null) {
            receivers = live.toArray(NOBODY);
        }
        return receivers;
    }

    /// Who receives the room, live or not yet.
    synchronized Subscription[] audience() {
        return Stream.concat(live.stream(), replaying.stream()).toArray(Subscription[]::new);
    }

    /// Somebody is called otherwise; [RecentNames] knows already.
    synchronized void renamed(AccountId person) {
        ring.renamed(person);
    }

    /// Closes where nobody has listened for `nanos`; the ring is kept so long for those who come back.
    synchronized boolean closeIfEmptyFor(long nanos, RoomFeeds feeds) {
        closed = live.isEmpty() && replaying.isEmpty() && System.nanoTime() - emptySince > nanos;
        if (closed && feed != null) {
            feeds.unfollow(feed);
        }
        return closed;
    }

    @Override
    public void onEvents(List<TimelineEvent> events) {
        var begun = System.nanoTime();
        var isHeard = false;
        for (var lot : Lot.cut(Lot.encoded(events, codec))) {
            isHeard |= deliver(lot);
        }
        learn((System.nanoTime() - begun) / events.size());
        if (isHeard) {
            events.forEach(this::tellJoin);
        }
    }

    @Override
    public void onDelivered(long nanos) {
        metrics.tookNanos(nanos);
    }

    @Override
    public synchronized long spacingNanos() {
        return Spacing.nanos(live.size());
    }

    @Override
    public void onFailure(Throwable failure) {
        if (failure instanceof Refusal.Unavailable) {
            LOG.debug("Room {} waits for its log", room.value(), failure);
        } else {
            LOG.error("Room {} cannot be followed for now", room.value(), failure);
        }
    }

    private void tellJoin(TimelineEvent event) {
        if (event instanceof TimelineEvent.MemberJoined joined) {
            joins.joined(room, joined.user().id());
        }
    }

    /// An average in which what is eight deliveries old counts a third of the newest; only the feed writes it.
    private void learn(long nanosOfOne) {
        var before = nanosEach;
        nanosEach = before + (nanosOfOne - before) / 8;
    }

    /// Answers whether anybody receives it.
    private boolean deliver(Lot lot) {
        var receivers = append(lot);
        deliver(lot, receivers);
        metrics.delivered(lot.events().size(), receivers.length);
        return receivers.length > 0;
    }

    /// In groups, whose turn is prepared together ([Receiver#prefetch]).
    private void deliver(Lot lot, Subscription[] receivers) {
        for (var from = 0; from < receivers.length; from += PREFETCHED) {
            var until = Math.min(from + PREFETCHED, receivers.length);
            prefetch(receivers, from, until);
            for (var i = from; i < until; i++) {
                deliver(lot, receivers[i]);
            }
        }
    }

    /// What fails here fails again where it is delivered, for one receiver alone.
    private void prefetch(Subscription[] receivers, int from, int until) {
        var read = 0;
        try {
            for (var i = from; i < until; i++) {
                read += receivers[i].prefetch();
            }
        } catch (RuntimeException | Error _) {
            read = 0;
        }
        prefetched = read;
    }

    /// One receiver's failure is nobody else's.
    private void deliver(Lot lot, Subscription subscription) {
        try {
            subscription.deliver(lot, codec);
        } catch (RuntimeException | Error failure) {
            subscription.fail(failure);
        }
    }

    /// Answers who was live when the events became part of the ring: whoever comes later finds them there. The
    /// feed may have moved on before [#enter] read its head; what it tells of before that is in the log.
    private synchronized Subscription[] append(Lot lot) {
        if (lot.lastSeq() <= head) {
            return NOBODY;
        }
        lot.events().forEach(this::hold);
        head = lot.lastSeq();
        return receivers();
    }

    /// What comes again after a failure may be held already.
    private void hold(EncodedEvent event) {
        if (event.seq() <= head) {
            return;
        }
        if (names.mayBeOld(event)) {
            ring.skip(event);
        } else {
            ring.add(event);
        }
    }
}
