package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers which read markers are told to have moved.
public final class ToldReadMarkers implements ReadMarkerMoves {

    /// A marker, and where it stood after a move.
    public record Move(AccountId account, RoomId room, Seq readSeq, long version) {}

    private final List<Move> moves = new CopyOnWriteArrayList<>();

    public List<Move> moves() {
        return List.copyOf(moves);
    }

    @Override
    public void moved(AccountId account, RoomId room, Seq readSeq, long version) {
        moves.add(new Move(account, room, readSeq, version));
    }
}
