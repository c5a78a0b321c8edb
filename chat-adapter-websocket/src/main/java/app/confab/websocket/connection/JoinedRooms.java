package app.confab.websocket.connection;

import app.confab.application.rooms.RoomView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.delivery.Subscription;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.rooms.RoomViewJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms that one connection receives: those of its welcome, then as its account joins and leaves. Runs on
/// the connection's inbox.
final class JoinedRooms {
    /// Whoever is further behind fetches the newest page instead.
    static final int MOST_REPLAYED = 500;

    private final Connection connection;
    private final Desk desk;
    private final Map<RoomId, Subscription> subscriptions = new HashMap<>();

    /// Rooms that were joined again before their subscription has come to the leave.
    private final Set<RoomId> rejoined = new HashSet<>();

    JoinedRooms(Connection connection, Desk desk) {
        this.connection = connection;
        this.desk = desk;
    }

    /// Subscribes to all rooms of the snapshot, each from its cursor or, where there is none, from the snapshot
    /// on. A cursor beyond the end of its room means that the database was restored, as another epoch does:
    /// then no cursor counts.
    void start(List<RoomView> views, Map<RoomId, Seq> cursors, boolean sameEpoch) {
        var restored = !sameEpoch || views.stream().anyMatch(view -> isBeyond(view, cursors));
        for (var view : views) {
            var room = view.room();
            var cursor = cursors.getOrDefault(room.id(), room.lastSeq());
            if (cursors.containsKey(room.id()) && (restored || isTooOld(cursor, room.lastSeq()))) {
                connection.send(new OutboundFrame.Reset(
                        room.id().value().toString(), room.lastSeq().value()));
                cursor = room.lastSeq();
            }
            subscriptions.put(room.id(), new Subscription(room.id(), connection, room.lastSeq(), cursor));
        }
        catchUp(List.copyOf(subscriptions.values()));
    }

    /// Looks at the room as it is now: if the account has left again, there is nothing to do.
    void joined(RoomId room, Seq join) {
        var present = subscriptions.get(room);
        if (present == null) {
            desk.useCases().views().of(connection.account(), room).ifPresent(this::enter);
        } else if (present.isOlderThan(join)) {
            rejoined.add(room);
        }
    }

    /// A subscription has delivered its leave.
    void left(Subscription subscription) {
        var room = subscription.room();
        subscriptions.remove(room, subscription);
        if (rejoined.remove(room)) {
            desk.useCases().views().of(connection.account(), room).ifPresent(this::enter);
        }
    }

    void leaveAll() {
        subscriptions.values().forEach(Subscription::cancel);
        subscriptions.clear();
    }

    private void enter(RoomView view) {
        var room = view.room();
        var subscription = new Subscription(room.id(), connection, room.lastSeq(), room.lastSeq());
        subscriptions.put(room.id(), subscription);
        connection.send(new OutboundFrame.RoomJoined(RoomViewJson.of(view)));
        catchUp(List.of(subscription));
    }

    /// One room after the other, so that not more than one page of events is held for a connection at a time.
    private void catchUp(List<Subscription> behind) {
        desk.executor().execute(() -> {
            try {
                behind.forEach(desk.channels()::follow);
            } catch (RuntimeException | Error failure) {
                connection.fail(failure);
            }
        });
    }

    private static boolean isBeyond(RoomView view, Map<RoomId, Seq> cursors) {
        var cursor = cursors.get(view.room().id());
        return cursor != null && cursor.isAfter(view.room().lastSeq());
    }

    private static boolean isTooOld(Seq cursor, Seq lastSeq) {
        return lastSeq.value() - cursor.value() > MOST_REPLAYED;
    }
}
