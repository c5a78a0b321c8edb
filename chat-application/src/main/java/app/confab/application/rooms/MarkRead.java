package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// Moves the caller's read marker forward. A seq below it changes nothing, one beyond the room's `lastSeq` is
/// cut to it.
public final class MarkRead {
    private final ReadMarkers markers;
    private final Standings standings;
    private final ReadMarkerMoves moves;

    public MarkRead(ReadMarkers markers, Standings standings, ReadMarkerMoves moves) {
        this.markers = markers;
        this.standings = standings;
        this.moves = moves;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see
    /// @throws Refusal.Forbidden for a room that the caller is not in
    public void mark(Caller caller, RoomId room, Seq seq) {
        var moved = markers.moveTo(caller.account(), room, seq).orElseThrow(() -> refusal(caller, room));
        if (moved.changed()) {
            moves.moved(caller.account(), room, moved.readSeq());
        }
    }

    private Refusal refusal(Caller caller, RoomId room) {
        standings.of(caller.account(), room);
        return new Refusal.Forbidden("only members have a read marker");
    }
}
