package app.confab.websocket.connection;

import app.confab.application.rooms.Membership;
import app.confab.application.rooms.RoomView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.delivery.Subscription;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.rooms.RoomViewJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rooms that one connection follows: those of its welcome, then as its account joins, leaves, puts away and
/// fetches back. A room that is put away is followed without a word until somebody posts. Runs on the
/// connection's inbox.
final class FollowedRooms {

    /// @param toldRead where the client was last told that its read marker stands
    /// @param readVersion the account's version since the newest move that was told here, 0 where none was
    private record Followed(Subscription subscription, Seq toldRead, long readVersion) {

        Followed told(Seq seq, long version) {
            return new Followed(subscription, seq, version);
        }
    }

    private final Connection connection;
    private final Desk desk;
    private final Map<RoomId, Followed> rooms = new HashMap<>();

    /// Rooms that were joined again before their subscription has come to the leave.
    private final Set<RoomId> rejoined = new HashSet<>();

    FollowedRooms(Connection connection, Desk desk) {
        this.connection = connection;
        this.desk = desk;
    }

    /// Follows all rooms of the snapshot, each from its cursor or, where there is none, from the snapshot on.
    void start(List<RoomView> snapshot, Cursors cursors) {
        var subscriptions = new ArrayList<Subscription>(snapshot.size());
        for (var view : snapshot) {
            subscriptions.add(view.hidden() ? followMuted(view) : followFrom(view, cursors));
        }
        catchUp(subscriptions, snapshot);
    }

    /// The account has joined a room.
    void joined(RoomId room, Seq join) {
        var present = rooms.get(room);
        if (present == null) {
            enter(room);
        } else if (present.subscription().isOlderThan(join)) {
            rejoined.add(room);
        }
    }

    /// A subscription has delivered its leave.
    void left(Subscription subscription) {
        if (forget(subscription) && rejoined.remove(subscription.room())) {
            enter(subscription.room());
        }
    }

    /// Somebody has posted into a room that is put away.
    void woken(Subscription subscription) {
        if (forget(subscription)) {
            enter(subscription.room());
        }
    }

    /// Sees what was not told: rooms that the account is in are followed, those that it has put away are silent,
    /// and its read markers are where they are. Its leaves are told by the rooms' own events.
    void compare(List<Membership> memberships) {
        for (var membership : memberships) {
            compare(membership);
        }
    }

    /// The account's read marker has moved. Of two moves the one that was made last counts, whichever is told
    /// last.
    void read(RoomId room, Seq seq, long version) {
        var present = rooms.get(room);
        if (present != null && version > present.readVersion()) {
            tellRead(present, seq, version);
        }
    }

    boolean followsOneOf(Set<RoomId> others) {
        return !Collections.disjoint(rooms.keySet(), others);
    }

    void leaveAll() {
        rooms.values().forEach(followed -> followed.subscription().stop());
        rooms.clear();
    }

    private void compare(Membership membership) {
        var present = rooms.get(membership.room());
        if (present == null || present.subscription().isOlderThan(membership.joined())) {
            joined(membership.room(), membership.joined());
        } else if (hasBeenPutAwayOrBack(present.subscription(), membership)) {
            enterAnew(present.subscription());
        } else if (!present.subscription().isMuted() && !present.toldRead().equals(membership.readSeq())) {
            fresh(membership.room()).ifPresent(view -> tellRead(present, view.readSeq(), present.readVersion()));
        }
    }

    private void tellRead(Followed present, Seq seq, long version) {
        var room = present.subscription().room();
        rooms.put(room, present.told(seq, version));
        if (!present.toldRead().equals(seq) && !present.subscription().isMuted()) {
            connection.send(new OutboundFrame.Read(room.value().toString(), seq.value()));
        }
    }

    private static boolean hasBeenPutAwayOrBack(Subscription subscription, Membership membership) {
        var hiddenAt = membership.hiddenAt();
        return subscription.isMuted() ? !membership.hidden() : hiddenAt != null && subscription.isNoNewerThan(hiddenAt);
    }

    /// The snapshot that comes next is read when nothing is delivered any more, so that nothing comes twice.
    private void enterAnew(Subscription present) {
        present.stop();
        forget(present);
        if (!present.isMuted()) {
            connection.send(new OutboundFrame.RoomLeft(present.room().value().toString()));
        }
        enter(present.room());
    }

    /// Looks at the room as it is now: if the account has left again, there is nothing to do.
    private void enter(RoomId room) {
        fresh(room).ifPresent(view -> {
            if (view.hidden()) {
                catchUp(List.of(followMuted(view)), List.of());
            } else {
                connection.send(new OutboundFrame.RoomJoined(RoomViewJson.of(view)));
                catchUp(List.of(follow(view, view.room().lastSeq())), List.of(view));
            }
        });
    }

    private Optional<RoomView> fresh(RoomId room) {
        return desk.useCases().views().of(connection.account(), room);
    }

    private Subscription followFrom(RoomView view, Cursors cursors) {
        var room = view.room();
        if (cursors.mustReset(view)) {
            connection.send(new OutboundFrame.Reset(
                    room.id().value().toString(), room.lastSeq().value()));
        }
        return follow(view, cursors.startOf(view));
    }

    private Subscription follow(RoomView view, Seq cursor) {
        var room = view.room();
        return follow(view, Subscription.audible(room.id(), connection, room.lastSeq(), cursor));
    }

    private Subscription followMuted(RoomView view) {
        var room = view.room();
        return follow(view, Subscription.muted(room.id(), connection, room.lastSeq()));
    }

    private Subscription follow(RoomView view, Subscription subscription) {
        rooms.put(subscription.room(), new Followed(subscription, view.readSeq(), 0));
        return subscription;
    }

    /// Answers whether it was followed still.
    private boolean forget(Subscription subscription) {
        var present = rooms.get(subscription.room());
        if (present == null || present.subscription() != subscription) {
            return false;
        }
        rooms.remove(subscription.room());
        return true;
    }

    /// One room after the other, so that not more than one page of events is held for a connection at a time. Who
    /// is online is shown after that, since whoever is not live yet misses who comes and goes.
    private void catchUp(List<Subscription> behind, List<RoomView> shown) {
        desk.executor().execute(() -> {
            try {
                behind.forEach(desk.channels()::follow);
                showWhoIsOnline(shown);
            } catch (RuntimeException | Error failure) {
                connection.fail(failure);
            }
        });
    }

    private void showWhoIsOnline(List<RoomView> views) {
        var intimate = views.stream()
                .filter(view -> view.isIntimate() && !view.hidden())
                .map(view -> view.room().id())
                .toList();
        desk.people().online().show(intimate, connection::showOnline);
    }
}
