package app.confab.application.presence;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.Standings;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;

/// Shows the others in a room that the caller is typing, on this node ([ShownTyping]) and on all others.
public final class ShowTyping {
    private final Standings standings;
    private final ShownTyping shown;
    private final EphemeralSignals signals;

    public ShowTyping(Standings standings, ShownTyping shown, EphemeralSignals signals) {
        this.standings = standings;
        this.shown = shown;
        this.signals = signals;
    }

    /// @throws app.confab.domain.refusals.Refusal.NotFound for a room that the caller may not see
    /// @throws app.confab.domain.refusals.Refusal.Forbidden for one that they are not in
    public void show(Caller caller, RoomId room) {
        standings.lastKnown(caller.account(), room).require(Right.TAKE_PART);
        if (shown.show(room, caller.account())) {
            signals.typing(room, caller.account());
        }
    }
}
