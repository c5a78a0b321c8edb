package app.confab.application.rooms;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.List;

/// Leads the caller to the direct room that they have with others: the same people always to the same room.
public final class OpenDirectRoom {

    /// The stores that the room is found in and made by.
    public record Doors(RoomLog log, DirectRooms rooms) {}

    /// The room, and whether it was made by this.
    public record Opened(Room room, boolean created) {}

    private final Doors doors;
    private final Accounts accounts;
    private final AccountChanges news;
    private final Stamps stamps;

    public OpenDirectRoom(Doors doors, Accounts accounts, AccountChanges news, Stamps stamps) {
        this.doors = doors;
        this.accounts = accounts;
        this.news = news;
        this.stamps = stamps;
    }

    /// A room that the caller has hidden is shown again.
    ///
    /// @param others may name the caller, who is meant in any case
    /// @throws Refusal.Invalid for fewer than 2 or more than 10 people, the caller included
    /// @throws Refusal.NotFound where one of them does not exist
    /// @throws Refusal.Conflict where one of them is in as many rooms as one can be
    public Opened open(Caller caller, List<AccountId> others) {
        var circle = DirectCircle.of(caller.account(), others);
        var present = doors.rooms().among(circle);
        if (present.isPresent()) {
            show(caller, present.get());
            return new Opened(present.get(), false);
        }
        return make(caller, circle);
    }

    private void show(Caller caller, Room room) {
        if (doors.rooms().show(caller.account(), room.id())) {
            news.changed(caller.account());
        }
    }

    private Opened make(Caller caller, DirectCircle circle) {
        circle.people().forEach(accounts::existing);
        var stamp = stamps.next();
        var change = new Change.OpenDirect(new RoomId(stamp.id()), circle, caller.account(), stamp.at());
        var created = !doors.log().append(change).events().isEmpty();
        var room = doors.rooms().among(circle).orElseThrow(() -> new Refusal.NotFound("room"));
        if (!created) {
            show(caller, room);
        }
        return new Opened(room, created);
    }
}
