package app.confab.application.presence;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.Standings;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;
import java.util.Set;

/// Who is online in a room, for whoever asks: in large rooms nobody is told unasked.
public final class RoomPresence {
    private final PresenceBoard board;
    private final Standings standings;

    public RoomPresence(PresenceBoard board, Standings standings) {
        this.board = board;
        this.standings = standings;
    }

    /// At most [PresenceBoard#MOST_OF_A_ROOM] people.
    ///
    /// @throws app.confab.domain.refusals.Refusal.NotFound for a room that the caller may not see
    public Set<AccountId> of(Caller caller, RoomId room) {
        standings.of(caller.account(), room);
        return board.onlineIn(List.of(room)).getOrDefault(room, Set.of());
    }
}
