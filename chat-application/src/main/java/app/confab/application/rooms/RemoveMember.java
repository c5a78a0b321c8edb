package app.confab.application.rooms;

import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Puts somebody else out of a room. Whoever is out stays out.
public final class RemoveMember {
    private final RoomLog log;
    private final Rooms rooms;
    private final Standings standings;
    private final Accounts accounts;
    private final Stamps stamps;

    public RemoveMember(RoomLog log, Rooms rooms, Standings standings, Accounts accounts, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.standings = standings;
        this.accounts = accounts;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see, or an unknown account
    /// @throws Refusal.Forbidden for whoever may not do that
    public void remove(Caller caller, RoomId room, AccountId account) {
        var standing = standings.of(caller.account(), room);
        accounts.existing(account);
        standing.require(Right.REMOVE_PEOPLE);
        if (rooms.member(room, account)
                .filter(them -> them.role() == Role.OWNER)
                .isPresent()) {
            standing.require(Right.RULE);
        }
        log.append(new Change.Remove(room, account, caller.account(), stamps.now()));
    }
}
