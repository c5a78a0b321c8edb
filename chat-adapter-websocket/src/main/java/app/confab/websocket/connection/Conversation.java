package app.confab.websocket.connection;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Limit;
import app.confab.application.messages.PostMessage.Posted;
import app.confab.application.rooms.RoomView;
import app.confab.application.sessions.AccessTokens.Grant;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.websocket.frames.ErrorFrames;
import app.confab.websocket.frames.InboundFrame;
import app.confab.websocket.frames.InboundFrame.Hello;
import app.confab.websocket.frames.InboundFrame.Ping;
import app.confab.websocket.frames.InboundFrame.Read;
import app.confab.websocket.frames.InboundFrame.Renew;
import app.confab.websocket.frames.InboundFrame.Send;
import app.confab.websocket.frames.InboundFrame.Typing;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.rooms.RoomViewJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is said on one connection: first a hello, then anything. Its methods run on the connection's inbox, one
/// at a time, but for those that only ask.
final class Conversation {
    private final Connection connection;
    private final Inbox inbox;
    private final Desk desk;
    private final FollowedRooms rooms;
    private volatile boolean heardHello;
    private volatile @Nullable Grant grant;
    private boolean watched;
    private boolean online;

    Conversation(Connection connection, Inbox inbox, Desk desk) {
        this.connection = connection;
        this.inbox = inbox;
        this.desk = desk;
        this.rooms = new FollowedRooms(connection, desk);
    }

    /// Whether the client has said who it is, whatever became of that.
    boolean hasHeardHello() {
        return heardHello;
    }

    boolean isGreeted() {
        return grant != null;
    }

    boolean hasExpiredBy(Instant now) {
        return grant instanceof Grant held && !now.isBefore(held.expiresAt());
    }

    /// Only for a connection that has said hello.
    Caller caller() {
        return Objects.requireNonNull(grant).caller();
    }

    void hear(InboundFrame frame) {
        if (!isGreeted()) {
            if (frame instanceof Hello hello) {
                heardHello = true;
                connection.later(() -> greet(desk.turnstile().pass(() -> arrive(hello))));
            } else {
                connection.close(CloseCode.NOT_THE_PROTOCOL);
            }
        } else if (hasExpiredBy(desk.stamps().now())) {
            connection.close(CloseCode.UNAUTHENTICATED);
        } else {
            answer(frame);
        }
    }

    FollowedRooms rooms() {
        return rooms;
    }

    void end() {
        if (isGreeted()) {
            desk.connections().forget(connection, caller());
            rooms.leaveAll();
            withdraw(caller().account());
        }
    }

    /// What a connection begins with.
    private record Arrival(Hello hello, Account user, List<RoomView> rooms, String epoch) {}

    /// What happens to account and session is told to registered connections only. So the connection registers
    /// before it reads the snapshot, and then looks for itself whether its session ended before it registered.
    private Arrival arrive(Hello hello) {
        var granted = desk.useCases().authenticate().authenticate(hello.token());
        var session = granted.caller().session();
        var account = granted.caller().account();
        grant = granted;
        desk.connections().greeted(connection, granted.caller());
        requireRoomFor(account);
        desk.people().watch().watch(account);
        watched = true;
        if (!desk.useCases().sessions().isLive(session, desk.stamps().now())) {
            throw new Refusal.Unauthenticated();
        }
        var user = desk.useCases().ownAccount().of(granted.caller());
        return new Arrival(
                hello, user, desk.useCases().views().of(account), desk.epoch().current());
    }

    /// Two that come at once to the last place may both be sent away.
    private void requireRoomFor(AccountId account) {
        desk.limits().take(Limit.HELLOS, account);
        if (desk.connections().of(account).size() > desk.settings().connectionsOfOneAccount()) {
            throw new Refusal.RateLimited(desk.settings().heartbeat());
        }
    }

    private void greet(Arrival arrival) {
        connection.sendUncounted(new OutboundFrame.Welcome(
                UserJson.of(arrival.user()),
                caller().session().value().toString(),
                arrival.rooms().stream()
                        .filter(view -> !view.hidden())
                        .map(RoomViewJson::of)
                        .toList(),
                desk.settings().heartbeat().toSeconds(),
                arrival.epoch()));
        rooms.start(arrival.rooms(), Cursors.of(arrival.hello(), arrival.epoch(), arrival.rooms()));
        desk.people().online().connected(caller().account());
        online = true;
    }

    private void withdraw(AccountId account) {
        if (watched) {
            desk.people().watch().unwatch(account);
        }
        if (online) {
            desk.people().online().disconnected(account);
        }
    }

    private void answer(InboundFrame frame) {
        switch (frame) {
            case Hello hello -> {
                var twice = new Refusal.Invalid("type", "repeated", "is hello, which was said before");
                connection.send(ErrorFrames.of(hello.ref(), twice));
            }
            case Renew renew -> connection.later(() -> renew(renew));
            case Send send -> post(send);
            case Read read -> connection.later(() -> markRead(read));
            case Typing typing -> connection.later(() -> showTyping(typing));
            case Ping ping -> connection.send(new OutboundFrame.Pong(ping.ref()));
        }
    }

    private void renew(Renew renew) {
        var fresh = desk.useCases().authenticate().authenticate(renew.token());
        if (!fresh.caller().equals(caller())) {
            throw new Refusal.Unauthenticated();
        }
        grant = fresh;
        connection.send(new OutboundFrame.Renewed());
    }

    private void markRead(Read read) {
        orRefuse(read.ref(), () -> {
            desk.limits().take(Limit.CHANGES, caller().account());
            desk.useCases().markRead().read(caller(), read.room(), read.seq());
        });
    }

    private void showTyping(Typing typing) {
        orRefuse(typing.ref(), () -> desk.useCases().showTyping().show(caller(), typing.room()));
    }

    private void orRefuse(@Nullable JsonNode ref, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            refuse(ref, refusal, connection::send);
        }
    }

    /// Whoever is not logged in any more gets no answer but the end.
    private void refuse(@Nullable JsonNode ref, Refusal refusal, Consumer<OutboundFrame> way) {
        if (refusal instanceof Refusal.Unauthenticated) {
            connection.fail(refusal);
        } else {
            way.accept(ErrorFrames.of(ref, refusal));
        }
    }

    /// The next frame does not wait for this one's ticket.
    private void post(Send send) {
        inbox.hold();
        orAnswer(send, () -> {
            desk.limits().take(Limit.MESSAGES, caller().account());
            desk.useCases()
                    .post()
                    .postAtOnce(caller(), send.draft())
                    .ifPresentOrElse(ticket -> await(ticket, send), () -> postLater(send));
        });
    }

    /// Held anew once its turn comes, which it does not for a connection that closes meanwhile.
    private void postLater(Send send) {
        inbox.release();
        connection.later(() -> {
            inbox.hold();
            postAfterALook(send);
        });
    }

    private void postAfterALook(Send send) {
        orAnswer(send, () -> await(desk.useCases().post().post(caller(), send.draft()), send));
    }

    private void orAnswer(Send send, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failure) {
            posted(send.ref(), null, failure);
        }
    }

    /// Tickets complete on the log's writer, which has better things to do than to write to sockets: the message's own
    /// event takes the answer along.
    private void await(CompletionStage<Posted> ticket, Send send) {
        ticket.whenComplete((posted, failure) -> answerInTime(send.ref(), posted, failure));
    }

    /// Until then it counts among the posts that are not answered, of which there may only be so many.
    private void answerInTime(@Nullable JsonNode ref, @Nullable Posted posted, @Nullable Throwable failure) {
        var nanos = posted == null ? 0 : backpressureNanos(posted.message());
        if (nanos == 0) {
            posted(ref, posted, failure);
        } else {
            var _ = desk.clock().schedule(() -> posted(ref, posted, failure), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private long backpressureNanos(Message message) {
        return desk.channels().backpressureNanos(message.room(), message.seq());
    }

    /// Whatever becomes of the answer, the inbox goes on.
    private void posted(@Nullable JsonNode ref, @Nullable Posted posted, @Nullable Throwable failure) {
        try {
            if (posted != null) {
                connection.sendSoon(ack(ref, posted));
            } else {
                refused(ref, failure);
            }
        } catch (RuntimeException | Error unanswered) {
            connection.fail(unanswered);
        } finally {
            inbox.release();
        }
    }

    private void refused(@Nullable JsonNode ref, @Nullable Throwable failure) {
        switch (failure instanceof CompletionException wrapper ? wrapper.getCause() : failure) {
            case Refusal refusal -> refuse(ref, refusal, connection::sendSoon);
            case null -> connection.fail(new IllegalStateException("a post failed", failure));
            case Throwable unexpected -> connection.fail(unexpected);
        }
    }

    private static OutboundFrame.Ack ack(@Nullable JsonNode ref, Posted posted) {
        var message = MessageJson.inEvent(posted.message());
        return new OutboundFrame.Ack(
                ref,
                message.roomId(),
                message.clientMessageId(),
                message.id(),
                message.seq(),
                message.createdAt(),
                posted.duplicate());
    }
}
