package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;

/// Makes a public or private room; the caller is its owner and first member.
public final class CreateRoom {

    /// What a new room shall be like.
    public record Draft(RoomKind kind, RoomName name, Topic topic) {
        public Draft {
            if (kind == RoomKind.DIRECT) {
                throw new IllegalArgumentException("a direct room has no name");
            }
        }
    }

    private final RoomLog log;
    private final Rooms rooms;
    private final Stamps stamps;

    public CreateRoom(RoomLog log, Rooms rooms, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.stamps = stamps;
    }

    /// @throws Refusal.Conflict where the caller is in as many rooms as one can be
    public Room create(Caller caller, Draft draft) {
        var stamp = stamps.next();
        var id = new RoomId(stamp.id());
        log.append(new Change.CreateRoom(id, draft.kind(), draft.name(), draft.topic(), caller.account(), stamp.at()));
        return rooms.byId(id).orElseThrow(() -> new Refusal.NotFound("room"));
    }
}
