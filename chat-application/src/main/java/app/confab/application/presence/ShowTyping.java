package app.confab.application.presence;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.Standings;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;

/// Shows the others in a room that the caller is typing. However often it is called, they are shown it at the
/// pace of [TypingPace].
public final class ShowTyping {
    private final Standings standings;
    private final EphemeralNews news;
    private final EphemeralSignals signals;
    private final Stamps stamps;
    private final TypingPace pace = new TypingPace();

    public ShowTyping(Standings standings, EphemeralNews news, EphemeralSignals signals, Stamps stamps) {
        this.standings = standings;
        this.news = news;
        this.signals = signals;
        this.stamps = stamps;
    }

    /// @throws app.confab.domain.refusals.Refusal.NotFound for a room that the caller may not see
    /// @throws app.confab.domain.refusals.Refusal.Forbidden for one that they are not in
    public void show(Caller caller, RoomId room) {
        standings.lastKnown(caller.account(), room).require(Right.TAKE_PART);
        if (pace.admits(room, caller.account(), stamps.now())) {
            news.typing(room, caller.account());
            signals.typing(room, caller.account());
        }
    }
}
