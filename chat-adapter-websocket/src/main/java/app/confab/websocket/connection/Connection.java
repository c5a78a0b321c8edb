package app.confab.websocket.connection;

import app.confab.application.kernel.Limit;
import app.confab.application.rooms.Membership;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.SessionId;
import app.confab.websocket.delivery.Receiver;
import app.confab.websocket.delivery.Subscription;
import app.confab.websocket.frames.FrameRefused;
import app.confab.websocket.frames.InboundFrame;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.websocket.frames.TextBatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One socket from its handshake to its end. What its client says is done in order: by the thread that reads it as far
/// as that takes no waiting, else by one of the desk's executor. What it is told goes through its bounded buffer.
/// Thread-safe.
public final class Connection implements Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /// Stands for this connection where its frames are counted, and keeps nothing else of it in memory.
    private final Object budget = new Object();

    private final Desk desk;
    private final LogContext log;
    private final OutboundBuffer outbound;
    private final Inbox inbox;
    private final Pulse pulse = new Pulse();
    private final Conversation conversation;

    Connection(Wire wire, Desk desk, LogContext log) {
        this.desk = desk;
        this.log = log;
        this.outbound = new OutboundBuffer(wire, desk.settings().outboundBytes());
        this.inbox = new Inbox(desk.executor());
        this.conversation = new Conversation(this, inbox, desk);
        wire.readAtOnceWhile(this::isRoomy);
    }

    /// Does what takes no waiting on the calling thread, and leaves the rest to others. Returns when there is room for
    /// what comes next, which is at once while [#isRoomy]: whoever says more than the node can take in waits,
    /// and is closed after a whole heartbeat.
    void received(String text) {
        pulse.heard();
        if (!desk.limits().tryTake(Limit.FRAMES, budget).isZero()
                || !inbox.offer(text.length(), desk.settings().heartbeat(), () -> guarded(() -> act(text)))) {
            close(CloseCode.TOO_MUCH);
        }
    }

    /// Whether a thread that must not wait may bring the next frame.
    boolean isRoomy() {
        return inbox.isRoomy();
    }

    /// Has the rest of what the present frame asks for done by a thread that may block, before anything else.
    void later(Runnable rest) {
        inbox.later(() -> guarded(rest));
    }

    /// A sign of life that says nothing else.
    void ponged() {
        pulse.heard();
    }

    void send(OutboundFrame frame) {
        outbound.offer(TextBatch.of(desk.codec().write(frame)));
    }

    /// Sends what may go out together with what comes next for this peer. Writes to no socket.
    void sendSoon(OutboundFrame frame) {
        outbound.offerUnflushed(desk.codec().write(frame));
        desk.flush().add(this);
    }

    void flush() {
        try {
            outbound.flush();
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    /// The welcome grows with the rooms that somebody is in; no peer is to blame for that.
    void sendUncounted(OutboundFrame frame) {
        outbound.offerUncounted(desk.codec().write(frame));
    }

    void close(CloseCode code) {
        outbound.close(code);
    }

    void abort() {
        outbound.abort();
    }

    long waitingBytes() {
        return outbound.waitingBytes();
    }

    /// The socket is gone.
    void closed() {
        outbound.closed();
        desk.connections().closed(this, outbound.closing());
        inbox.run(conversation::end);
    }

    /// The account has joined a room on this node.
    void joined(RoomId room, Seq join) {
        run(() -> conversation.rooms().joined(room, join));
    }

    /// These are the account's memberships.
    void compare(List<Membership> memberships) {
        run(() -> conversation.rooms().compare(memberships));
    }

    /// The account's read marker was moved on this node.
    void read(RoomId room, Seq seq, long version) {
        run(() -> conversation.rooms().read(room, seq, version));
    }

    /// Somebody who is in these rooms is called otherwise.
    void tellName(AccountId person, Set<RoomId> theirRooms, byte[] frame) {
        if (conversation.isGreeted()) {
            run(() -> {
                if (person.equals(account()) || conversation.rooms().followsOneOf(theirRooms)) {
                    deliver(TextBatch.of(frame));
                }
            });
        }
    }

    /// Does what is due by the clock.
    void sweep(Instant now) {
        var settings = desk.settings();
        if (outbound.closingFor(settings.closeWithin().toNanos())) {
            abort();
        } else if (pulse.isSilentFor(settings.silence())) {
            close(CloseCode.SILENT);
        } else if (outbound.stuckFor(settings.silence().toNanos())) {
            close(CloseCode.TOO_SLOW);
        } else if (!conversation.hasHeardHello() && pulse.isOlderThan(settings.helloWithin())) {
            close(CloseCode.NO_HELLO);
        } else if (conversation.hasExpiredBy(now)) {
            close(CloseCode.UNAUTHENTICATED);
        } else if (pulse.isPingDue(settings.heartbeat())) {
            outbound.ping();
        }
    }

    @Override
    public AccountId account() {
        return conversation.caller().account();
    }

    /// Only for a connection that has said hello.
    SessionId session() {
        return conversation.caller().session();
    }

    /// These people are online.
    void showOnline(Set<AccountId> people) {
        deliverEphemeral(people.stream()
                .filter(person -> !person.equals(account()))
                .map(person -> desk.codec().write(OutboundFrame.Presence.of(person, true)))
                .toList());
    }

    @Override
    public void deliver(TextBatch frames) {
        outbound.offer(frames);
    }

    @Override
    public int prefetch() {
        return outbound.prefetch();
    }

    @Override
    public void deliverEphemeral(List<byte[]> frames) {
        outbound.offerEphemeral(frames);
    }

    @Override
    public boolean awaitRoom() {
        return outbound.awaitRoom();
    }

    @Override
    public void fail(Throwable failure) {
        switch (failure) {
            case Refusal.Unauthenticated _ -> close(CloseCode.UNAUTHENTICATED);
            case Refusal.Unavailable _ -> close(CloseCode.UNAVAILABLE);
            case Refusal.RateLimited _ -> close(CloseCode.TOO_MUCH);
            default -> {
                close(CloseCode.BROKEN);
                log.run(
                        knownAccount(),
                        () -> LOG.error("A connection is closed because of an unexpected failure", failure));
            }
        }
    }

    @Override
    public boolean isOpen() {
        return !outbound.isClosing();
    }

    @Override
    public void left(Subscription subscription) {
        run(() -> conversation.rooms().left(subscription));
    }

    @Override
    public void woken(Subscription subscription) {
        run(() -> conversation.rooms().woken(subscription));
    }

    private void act(String text) {
        InboundFrame frame;
        try {
            frame = desk.codec().read(text);
        } catch (FrameRefused refused) {
            if (conversation.isGreeted()) {
                send(refused.error());
            } else {
                close(CloseCode.NOT_THE_PROTOCOL);
            }
            return;
        }
        LOG.debug("{} is heard", frame.getClass().getSimpleName());
        conversation.hear(frame);
    }

    /// Does what another thread tells of, in its turn: not before the welcome, whose snapshot may be older.
    private void run(Runnable action) {
        inbox.run(() -> guarded(action));
    }

    /// Nothing is done any more for a connection that closes.
    private void guarded(Runnable action) {
        if (!isOpen()) {
            return;
        }
        log.run(knownAccount(), () -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                fail(failure);
            }
        });
    }

    private Optional<AccountId> knownAccount() {
        return conversation.isGreeted() ? Optional.of(account()) : Optional.empty();
    }
}
