package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.ReadMarkers.Moved;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Optional;
import java.util.function.Supplier;

/// Moves the caller's read marker, and tells their devices if it has moved. Every method throws
/// [Refusal.NotFound] for a room that the caller may not see and [Refusal.Forbidden] for one that they are not
/// in.
public final class MarkRead {
    private final ReadMarkers markers;
    private final Standings standings;
    private final ReadMarkerMoves moves;

    public MarkRead(ReadMarkers markers, Standings standings, ReadMarkerMoves moves) {
        this.markers = markers;
        this.standings = standings;
        this.moves = moves;
    }

    /// Everything up to `seq` is read. A seq below the marker changes nothing, one beyond the room's `lastSeq`
    /// is cut to it.
    public void read(Caller caller, RoomId room, Seq seq) {
        move(caller, room, () -> markers.moveForward(caller.account(), room, seq));
    }

    /// The event `seq`, from 1 on, and all after it are unread. Where it is not read yet, nothing changes.
    public void unread(Caller caller, RoomId room, Seq seq) {
        move(caller, room, () -> markers.moveBack(caller.account(), room, new Seq(seq.value() - 1)));
    }

    /// Whoever has no marker but is a member has become one since it was looked for.
    private void move(Caller caller, RoomId room, Supplier<Optional<Moved>> moving) {
        var moved = moving.get()
                .or(() -> {
                    standings.present(caller.account(), room).require(Right.TAKE_PART);
                    return moving.get();
                })
                .orElseThrow(() -> new Refusal.Unavailable("the membership is only just being made"));
        if (moved.changed()) {
            moves.moved(caller.account(), room, moved.readSeq(), moved.version());
        }
    }
}
