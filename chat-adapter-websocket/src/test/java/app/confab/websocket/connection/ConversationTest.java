package app.confab.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.OwnAccount;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.SomeClient;
import app.confab.application.messages.PostMessage;
import app.confab.application.presence.EphemeralNews;
import app.confab.application.presence.InMemoryEphemeralSignals;
import app.confab.application.presence.InMemoryPresenceBoard;
import app.confab.application.presence.OnlinePeople;
import app.confab.application.presence.PresenceChange;
import app.confab.application.presence.ShowTyping;
import app.confab.application.presence.ShownTyping;
import app.confab.application.rooms.MarkRead;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.timeline.HeldExecutor;
import app.confab.application.timeline.InMemoryEpoch;
import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import app.confab.websocket.WebSocketSettings;
import app.confab.websocket.delivery.DeliveryMetrics;
import app.confab.websocket.delivery.RoomChannels;
import app.confab.websocket.delivery.Turnstile;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.websocket.frames.TextBatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final String SEND =
            "{\"type\":\"send\",\"roomId\":\"%s\",\"clientMessageId\":\"m%d\",\"body\":\"hello\"}";

    private static final EphemeralNews SILENT = new EphemeralNews() {
        @Override
        public boolean typing(RoomId room, AccountId account) {
            return false;
        }

        @Override
        public void presenceChanged(List<PresenceChange> changes) {}
    };

    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final RoomId room = scene.roomOf(ada);
    private final Caller caller = scene.caller(ada);
    private final List<CompletableFuture<Appended>> tickets = new ArrayList<>();
    private final BreakableWire wire = new BreakableWire();
    private final Connections connections = new Connections();
    private final HeldExecutor clock = new HeldExecutor();
    private final HeldExecutor feed = new HeldExecutor();
    private final Desk desk = desk();
    private final Connection connection = new Connection(wire, desk, new LogContext("first", null));

    @Test
    void anAnswerThatFailsClosesTheConnectionAndLetsItEnd() {
        connection.received("{\"type\":\"hello\",\"token\":\"any\"}");
        assertThat(connections.of(ada.id())).containsExactly(connection);
        for (var i = 0; i < Inbox.MOST_HELD; i++) {
            connection.received(SEND.formatted(room.value(), i));
        }
        assertThat(tickets).hasSize(Inbox.MOST_HELD);
        wire.broken = true;

        tickets.getFirst().completeExceptionally(new Refusal.Unavailable("not now"));
        clock.passes(Duration.ofMillis(DelayedFlush.MILLIS));

        assertThat(connection.isOpen()).isFalse();
        connection.closed();
        assertThat(connections.of(ada.id())).isEmpty();
    }

    @Test
    void anAnswerGoesOutTogetherWithWhatComesNext() {
        var before = writesBeforeAnAnswer();
        assertThat(wire.writes).hasSize(before);
        connection.deliver(TextBatch.of("its event".getBytes(StandardCharsets.UTF_8)));

        assertThat(wire.writes).hasSize(before + 1);
        assertThat(wire.writes.getLast()).hasSize(2).last().isEqualTo("its event");
        assertThat(wire.writes.getLast().getFirst()).contains("unavailable");
    }

    @Test
    void anAnswerDoesNotWaitForLong() {
        var before = writesBeforeAnAnswer();
        clock.passes(Duration.ofMillis(DelayedFlush.MILLIS));

        assertThat(wire.writes).hasSize(before + 1);
        assertThat(clock.hasWork()).isFalse();
    }

    @Test
    void aPostFarAheadOfWhatWasDeliveredIsAnsweredLaterAndWhatFollowsIsHeard() {
        connection.received("{\"type\":\"hello\",\"token\":\"any\"}");
        scene.post(room, ada, "delivered");
        feed.runAll();
        for (var i = 0; i < Inbox.MOST_HELD; i++) {
            connection.received(SEND.formatted(room.value(), i));
        }
        connection.received("{\"type\":\"ping\"}");

        tickets.getFirst().complete(posted(new Seq(1_000_000_000)));

        clock.passes(Duration.ofMillis(4_999));
        assertThat(wire.saidLast()).doesNotContain("ack").doesNotContain("pong");
        clock.passes(Duration.ofMillis(1 + DelayedFlush.MILLIS));
        assertThat(wire.saidLast()).contains("ack").contains("pong");
    }

    @Test
    void oneThatCannotBeFlushedLeavesTheOthersTheirs() {
        var other = new BreakableWire();
        var healthy = new Connection(other, desk, new LogContext("second", null));
        wire.broken = true;
        connection.sendSoon(new OutboundFrame.Renewed());
        healthy.sendSoon(new OutboundFrame.Renewed());

        clock.passes(Duration.ofMillis(DelayedFlush.MILLIS));

        assertThat(connection.isOpen()).isFalse();
        assertThat(other.writes).hasSize(1);
    }

    /// Has a post refused, and tells how much was written before.
    private int writesBeforeAnAnswer() {
        connection.received("{\"type\":\"hello\",\"token\":\"any\"}");
        connection.received(SEND.formatted(room.value(), 1));
        var before = wire.writes.size();
        tickets.getFirst().completeExceptionally(new Refusal.Unavailable("not now"));
        return before;
    }

    private Appended posted(Seq seq) {
        var message = scene.post(room, ada, "hello");
        var later = new Message(
                message.id(),
                room,
                seq,
                message.author(),
                message.clientMessageId(),
                message.state(),
                message.createdAt(),
                null);
        return new Appended(List.of(new MessagePosted(room, seq, later.createdAt(), later)), false);
    }

    private Desk desk() {
        var stamps = scene.stamps();
        var codec = new FrameCodec();
        var turnstile = new Turnstile(1);
        var feeds = new RoomFeeds(stores.timeline(), feed);
        stores.told().alsoTell(feeds);
        return new Desk(
                useCases(),
                new RoomChannels(feeds, stores.timeline(), codec, turnstile, new DeliveryMetrics()),
                turnstile,
                people(),
                InMemoryRateLimits.generous(),
                codec,
                WebSocketSettings.standard(List.of()),
                new InMemoryEpoch("first"),
                stamps,
                Runnable::run,
                clock,
                new DelayedFlush(clock));
    }

    private UseCases useCases() {
        var stamps = scene.stamps();
        var soon = stamps.now().plus(Duration.ofDays(1));
        stores.sessions()
                .open(
                        Session.open(caller.session(), ada.id(), stamps.now(), soon),
                        new RefreshDigest("unused"),
                        SomeClient.AT_HOME);
        var standings = new Standings(stores.rooms(), stamps);
        return new UseCases(
                new Authenticate(new OneGrant(caller, soon), new LiveSessions(stores.sessions(), stamps)),
                stores.sessions(),
                new OwnAccount(stores.accounts()),
                stores.views(),
                new PostMessage(_ -> ticket(), stores.messages(), standings, stamps),
                new MarkRead(stores.markers(), standings, (_, _, _, _) -> {}),
                new ShowTyping(standings, new ShownTyping(SILENT, stamps), new InMemoryEphemeralSignals.Bus().node()));
    }

    private People people() {
        var board = new InMemoryPresenceBoard.Leases(new InMemoryWorld()).node();
        return new People(
                connections,
                new AccountWatch(stores.versions(), Runnable::run),
                new OnlinePeople(board, new InMemoryEphemeralSignals.Bus().node(), stores.memberships(), SILENT));
    }

    private CompletableFuture<Appended> ticket() {
        var ticket = new CompletableFuture<Appended>();
        tickets.add(ticket);
        return ticket;
    }

    /// Whatever the token, it is this caller's.
    private record OneGrant(Caller caller, Instant expiresAt) implements AccessTokens {

        @Override
        public AccessToken issue(Caller other, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Grant> read(String token) {
            return Optional.of(new Grant(caller, expiresAt));
        }
    }

    /// Takes everything at once, until it throws whatever is asked of it.
    private static final class BreakableWire implements Wire {
        private final List<List<String>> writes = new ArrayList<>();
        private boolean broken;

        @Override
        public void send(TextBatch batch, Outcome outcome) {
            writes.add(batch.texts().stream()
                    .map(text -> new String(text, StandardCharsets.UTF_8))
                    .toList());
            tell(outcome);
        }

        @Override
        public void ping(Outcome outcome) {
            tell(outcome);
        }

        @Override
        public void close(CloseCode code, Outcome outcome) {
            tell(outcome);
        }

        @Override
        public void abort() {}

        private String saidLast() {
            return writes.getLast().toString();
        }

        private void tell(Outcome outcome) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            outcome.told(true);
        }
    }
}
