package app.confab.application.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import org.jspecify.annotations.Nullable;

/// Gives a room another name or topic.
public final class DescribeRoom {

    /// What shall be different; what is absent stays.
    public record Description(
            @Nullable RoomName name, @Nullable Topic topic) {
        boolean saysNothing() {
            return name == null && topic == null;
        }
    }

    private final RoomLog log;
    private final Rooms rooms;
    private final Standings standings;
    private final Stamps stamps;

    public DescribeRoom(RoomLog log, Rooms rooms, Standings standings, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.standings = standings;
        this.stamps = stamps;
    }

    /// Answers the room as it is then.
    ///
    /// @throws Refusal.NotFound for a room that the caller may not see
    /// @throws Refusal.Forbidden for whoever may not do that
    public Room describe(Caller caller, RoomId room, Description description) {
        standings.of(caller.account(), room).require(Right.CHANGE_ROOM);
        if (!description.saysNothing()) {
            log.append(
                    new Change.Describe(room, description.name(), description.topic(), caller.account(), stamps.now()));
        }
        return rooms.byId(room).orElseThrow(() -> new Refusal.NotFound("room"));
    }
}
