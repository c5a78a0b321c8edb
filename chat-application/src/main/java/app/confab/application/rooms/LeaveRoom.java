package app.confab.application.rooms;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.Change;

/// Takes the caller out of a room; a direct one is only hidden, until somebody writes again. Whoever is out
/// stays out.
public final class LeaveRoom {
    private final RoomLog log;
    private final Rooms rooms;
    private final DirectRooms directRooms;
    private final AccountChanges news;
    private final Stamps stamps;

    public LeaveRoom(RoomLog log, Rooms rooms, DirectRooms directRooms, AccountChanges news, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.directRooms = directRooms;
        this.news = news;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see, unless it is a private one that they have
    ///     left
    public void leave(Caller caller, RoomId room) {
        var standing = rooms.standingOf(room, caller.account());
        if (standing.filter(LeaveRoom::isInDirectRoom).isPresent()) {
            hide(caller, room);
        } else {
            log.append(new Change.Leave(room, caller.account(), stamps.now()));
        }
    }

    private void hide(Caller caller, RoomId room) {
        if (directRooms.hide(caller.account(), room)) {
            news.changed(caller.account());
        }
    }

    private static boolean isInDirectRoom(Standing standing) {
        return standing instanceof Standing.InRoom inRoom && inRoom.kind() == RoomKind.DIRECT;
    }
}
