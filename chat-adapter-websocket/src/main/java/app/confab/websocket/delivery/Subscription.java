package app.confab.websocket.delivery;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One receiver's place on one room's timeline, from a snapshot in which its account was a member until it
/// leaves. First the replaying thread moves it; once live, the room's feed does.
public final class Subscription {
    private final RoomId room;
    private final Receiver receiver;
    private final long memberAt;

    private long cursor;
    private boolean ended;
    private @Nullable RoomChannel channel;

    /// @param memberAt the room's `lastSeq` in the snapshot: only a leave above it ends this subscription
    /// @param cursor the last event that the receiver holds
    public Subscription(RoomId room, Receiver receiver, Seq memberAt, Seq cursor) {
        this.room = room;
        this.receiver = receiver;
        this.memberAt = memberAt.value();
        this.cursor = cursor.value();
    }

    public RoomId room() {
        return room;
    }

    /// Whether a join with this seq is one that the snapshot did not know.
    public boolean isOlderThan(Seq join) {
        return join.value() > memberAt;
    }

    /// Stops deliveries, wherever it stands. For a receiver that is gone.
    public void cancel() {
        var left = channel();
        if (left != null) {
            left.leave(this);
        }
    }

    /// Ends what could not be delivered to: a gap would go unnoticed.
    void fail(Throwable failure) {
        cancel();
        receiver.fail(failure);
    }

    Receiver receiver() {
        return receiver;
    }

    long cursor() {
        return cursor;
    }

    boolean hasEnded() {
        return ended;
    }

    synchronized void enter(RoomChannel entered) {
        channel = entered;
    }

    private synchronized @Nullable RoomChannel channel() {
        return channel;
    }

    /// Delivers what the receiver does not hold yet, and ends with the account's own leave.
    void deliver(Lot lot, FrameCodec codec) {
        var leave = lot.indexOfLeave(receiver.account(), memberAt);
        if (leave >= 0) {
            forward(Lot.of(lot.events().subList(0, leave + 1)));
            end(codec);
        } else {
            forward(lot);
        }
    }

    private void forward(Lot lot) {
        if (lot.firstSeq() > cursor) {
            receiver.deliver(lot.frames());
        } else {
            receiver.deliver(lot.events().stream()
                    .filter(event -> event.seq() > cursor)
                    .map(EncodedEvent::frame)
                    .toList());
        }
        cursor = Math.max(cursor, lot.lastSeq());
    }

    private void end(FrameCodec codec) {
        ended = true;
        receiver.deliver(
                List.of(codec.write(new OutboundFrame.RoomLeft(room.value().toString()))));
        cancel();
        receiver.left(this);
    }
}
