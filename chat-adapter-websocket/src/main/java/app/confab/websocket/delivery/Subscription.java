package app.confab.websocket.delivery;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.websocket.frames.TextBatch;
import org.jspecify.annotations.Nullable;

/// One receiver's place on one room's timeline, from a snapshot in which its account was a member until the
/// account leaves or the receiver wants no more. First the replaying thread moves it; once live, the room's feed
/// does. A muted one delivers nothing: it ends with the next post, which its receiver is told of.
public final class Subscription {
    private final RoomId room;
    private final Receiver receiver;
    private final long memberAt;
    private final boolean muted;

    private long cursor;
    private boolean ended;
    private volatile @Nullable RoomChannel channel;

    private Subscription(RoomId room, Receiver receiver, Seq memberAt, Seq cursor, boolean muted) {
        this.room = room;
        this.receiver = receiver;
        this.memberAt = memberAt.value();
        this.cursor = cursor.value();
        this.muted = muted;
    }

    /// @param memberAt the room's `lastSeq` in the snapshot: only a leave above it ends this subscription
    /// @param cursor the last event that the receiver holds
    public static Subscription audible(RoomId room, Receiver receiver, Seq memberAt, Seq cursor) {
        return new Subscription(room, receiver, memberAt, cursor, false);
    }

    /// @param memberAt the room's `lastSeq` in a snapshot in which it was hidden
    public static Subscription muted(RoomId room, Receiver receiver, Seq memberAt) {
        return new Subscription(room, receiver, memberAt, memberAt, true);
    }

    public RoomId room() {
        return room;
    }

    public boolean isMuted() {
        return muted;
    }

    /// Whether a join with this seq is one that the snapshot did not know.
    public boolean isOlderThan(Seq join) {
        return join.value() > memberAt;
    }

    /// Whether an audible one's room, put away at this seq, was so only after the snapshot.
    public boolean isNoNewerThan(Seq hiding) {
        return hiding.value() >= memberAt;
    }

    /// Ends it, wherever it stands: once this returns nothing more is delivered or told.
    public void stop() {
        synchronized (this) {
            ended = true;
        }
        leaveChannel();
    }

    /// Ends what could not be delivered to: a gap would go unnoticed.
    void fail(Throwable failure) {
        stop();
        receiver.fail(failure);
    }

    /// As [Receiver#prefetch]; so this reads without its lock.
    int prefetch() {
        return (int) cursor + receiver.prefetch();
    }

    Receiver receiver() {
        return receiver;
    }

    synchronized long cursor() {
        return cursor;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    void enter(RoomChannel entered) {
        channel = entered;
    }

    /// Delivers what the receiver does not hold yet, and ends with the account's own leave, or a muted one with
    /// the first post. Its lock is held by nobody else but who stops it, so that nothing comes after.
    void deliver(Lot lot, FrameCodec codec) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = muted ? isWokenBy(lot) : forwardUpToTheLeave(lot, codec);
            cursor = Math.max(cursor, lot.lastSeq());
            if (!ended) {
                return;
            }
        }
        leaveChannel();
        if (muted) {
            receiver.woken(this);
        } else {
            receiver.left(this);
        }
    }

    private boolean isWokenBy(Lot lot) {
        return lot.bringsAPost(cursor);
    }

    /// Answers whether there was a leave. Whose account it is stands far away in memory, so that is asked only where
    /// somebody leaves.
    private boolean forwardUpToTheLeave(Lot lot, FrameCodec codec) {
        var leave = lot.takesSomebodyOut() ? lot.indexOfLeave(receiver.account(), memberAt) : -1;
        if (leave < 0) {
            forward(lot);
            return false;
        }
        forward(Lot.of(lot.events().subList(0, leave + 1)));
        receiver.deliver(
                TextBatch.of(codec.write(new OutboundFrame.RoomLeft(room.value().toString()))));
        return true;
    }

    /// The log may have led further than the feed has come: then there is nothing new in it.
    private void forward(Lot lot) {
        if (lot.firstSeq() > cursor) {
            receiver.deliver(lot.texts());
        } else if (lot.lastSeq() > cursor) {
            receiver.deliver(Lot.textsOf(
                    lot.events().stream().filter(event -> event.seq() > cursor).toList()));
        }
    }

    private void leaveChannel() {
        var left = channel;
        if (left != null) {
            left.leave(this);
        }
    }
}
