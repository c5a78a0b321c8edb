package app.confab.websocket.connection;

import app.confab.application.rooms.RoomView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.websocket.frames.InboundFrame.Hello;
import java.util.List;
import java.util.Map;

/// How much of its rooms a client says that it holds, held against a snapshot. A cursor beyond the end of its
/// room means that the database was restored, as another epoch does: then no cursor counts.
///
/// @param restored whether the client's cursors are of another history
record Cursors(Map<RoomId, Seq> named, boolean restored) {
    /// Whoever is further behind fetches the newest page instead.
    static final int MOST_REPLAYED = 500;

    static Cursors of(Hello hello, String epoch, List<RoomView> snapshot) {
        var otherEpoch = hello.epoch() != null && !epoch.equals(hello.epoch());
        return new Cursors(
                hello.cursors(), otherEpoch || snapshot.stream().anyMatch(view -> isBeyond(view, hello.cursors())));
    }

    /// Whether the room's client has to forget what it holds.
    boolean mustReset(RoomView view) {
        var cursor = named.get(view.room().id());
        return cursor != null && (restored || isTooOld(cursor, view.room().lastSeq()));
    }

    /// The last event that the client will hold before the first one that it is sent.
    Seq startOf(RoomView view) {
        var lastSeq = view.room().lastSeq();
        return mustReset(view) ? lastSeq : named.getOrDefault(view.room().id(), lastSeq);
    }

    private static boolean isBeyond(RoomView view, Map<RoomId, Seq> cursors) {
        var cursor = cursors.get(view.room().id());
        return cursor != null && cursor.isAfter(view.room().lastSeq());
    }

    private static boolean isTooOld(Seq cursor, Seq lastSeq) {
        return lastSeq.value() - cursor.value() > MOST_REPLAYED;
    }
}
