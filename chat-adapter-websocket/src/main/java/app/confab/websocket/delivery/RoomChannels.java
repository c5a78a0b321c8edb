package app.confab.websocket.delivery;

import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.Timeline;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.frames.FrameCodec;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The live rooms of this node. A room becomes live with its first subscription and stays so a while after its
/// last.
public final class RoomChannels {
    private static final long KEEP_EMPTY_NANOS = Duration.ofSeconds(60).toNanos();

    /// How many events a subscription that catches up is given at once: few, since it waits for the socket
    /// after each lot.
    private static final int LOT = 16;

    private static final int PAGE = 128;

    private final Map<RoomId, RoomChannel> channels = new ConcurrentHashMap<>();
    private final RoomFeeds feeds;
    private final Timeline timeline;
    private final FrameCodec codec;
    private final Turnstile turnstile;
    private final DeliveryMetrics metrics;
    private final RecentNames names = new RecentNames();
    private volatile JoinListener joins = (_, _) -> {};

    public RoomChannels(
            RoomFeeds feeds, Timeline timeline, FrameCodec codec, Turnstile turnstile, DeliveryMetrics metrics) {
        this.feeds = feeds;
        this.timeline = timeline;
        this.codec = codec;
        this.turnstile = turnstile;
        this.metrics = metrics;
    }

    /// Has the listener told who joins, from now on.
    public void listen(JoinListener listener) {
        joins = listener;
    }

    /// Brings a subscription from its cursor to the present and returns when it is live, has ended, or nobody
    /// receives it any more. Blocks on the log and on the receiver's socket.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the log cannot be read
    public void follow(Subscription subscription) {
        var channel = enter(subscription);
        while (isHeard(subscription) && subscription.receiver().awaitRoom()) {
            switch (channel.advance(subscription, LOT)) {
                case RoomChannel.Step.GoneLive() -> {
                    if (isHeard(subscription)) {
                        return;
                    }
                }
                case RoomChannel.Step.Deliver(var lot) -> subscription.deliver(lot, codec);
                case RoomChannel.Step.ReadLog() -> deliverFromLog(subscription);
            }
        }
        channel.leave(subscription);
    }

    /// How much later this post is to be answered than it could be, so that nobody writes faster than is delivered on
    /// this node: by nothing where the room is not live here, or is delivered nearly up to date. Does not wait.
    public long backpressureNanos(RoomId room, Seq seq) {
        var channel = channels.get(room);
        return channel == null ? 0 : channel.backpressureNanos(seq);
    }

    /// Who receives at least one of these rooms live on this node: each once, in no order. For what is ephemeral,
    /// since whoever is still catching up is left out, and so are those who have put the room away.
    public Set<Receiver> receivers(Collection<RoomId> rooms) {
        return audible(rooms.stream().flatMap(room -> subscriptions(room, RoomChannel::receivers)));
    }

    /// Who receives this room on this node, those too who are still catching up; otherwise as [#receivers].
    public Set<Receiver> audience(RoomId room) {
        return audible(subscriptions(room, RoomChannel::audience));
    }

    /// Somebody is called otherwise: whoever catches up from now on gets the new name.
    public void renamed(AccountId person) {
        names.renamed(person);
        channels.values().forEach(channel -> channel.renamed(person));
    }

    /// Stops following rooms in which nobody is left.
    public void sweep() {
        names.sweep();
        channels.values().removeIf(channel -> channel.closeIfEmptyFor(KEEP_EMPTY_NANOS, feeds));
    }

    private Stream<Subscription> subscriptions(RoomId room, Function<RoomChannel, Subscription[]> which) {
        var channel = channels.get(room);
        return channel == null ? Stream.empty() : Stream.of(which.apply(channel));
    }

    private static Set<Receiver> audible(Stream<Subscription> subscriptions) {
        return subscriptions
                .filter(subscription -> !subscription.isMuted())
                .map(Subscription::receiver)
                .collect(Collectors.toSet());
    }

    private RoomChannel enter(Subscription subscription) {
        while (true) {
            var channel = channels.computeIfAbsent(subscription.room(), this::open);
            if (channel.enter(subscription, feeds)) {
                return channel;
            }
            channels.remove(subscription.room(), channel);
        }
    }

    private RoomChannel open(RoomId room) {
        return new RoomChannel(room, codec, names, metrics, (entered, account) -> joins.joined(entered, account));
    }

    private void deliverFromLog(Subscription subscription) {
        var page = turnstile.pass(() -> timeline.after(subscription.room(), new Seq(subscription.cursor()), PAGE));
        var events = page.items();
        for (var from = 0; from < events.size() && !subscription.hasEnded(); from += LOT) {
            if (!subscription.receiver().awaitRoom()) {
                return;
            }
            var lot = events.subList(from, Math.min(from + LOT, events.size()));
            subscription.deliver(Lot.encode(lot, codec), codec);
        }
    }

    /// Asked again once a subscription is live: whoever stopped it meanwhile may not have found its channel.
    private static boolean isHeard(Subscription subscription) {
        return !subscription.hasEnded() && subscription.receiver().isOpen();
    }
}
