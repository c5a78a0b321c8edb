package app.confab.application.rooms;

import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.timeline.Change;

/// Takes somebody out of every room that one can leave, as if they had left one after the other: of what they owned
/// alone, another one becomes the owner. Direct rooms stay as they are, since their people never change.
public final class LeaveAllRooms {
    private final RoomLog log;
    private final Memberships memberships;
    private final Stamps stamps;

    public LeaveAllRooms(RoomLog log, Memberships memberships, Stamps stamps) {
        this.log = log;
        this.memberships = memberships;
        this.stamps = stamps;
    }

    /// To call it again does no harm.
    public void leave(AccountId account) {
        memberships.of(account).stream()
                .filter(membership -> membership.kind() != RoomKind.DIRECT)
                .forEach(membership -> log.append(new Change.Leave(membership.room(), account, stamps.now())));
    }
}
