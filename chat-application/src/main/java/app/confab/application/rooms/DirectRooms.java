package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import java.util.Optional;

/// Direct rooms: whose they are, and who has put one away. They are made through
/// [app.confab.application.timeline.RoomLog]; putting one away concerns nobody else and stands in no log.
/// Blocking, thread-safe; durable when a call returns.
public interface DirectRooms {

    /// The one room of exactly these people, if they have one.
    Optional<Room> among(DirectCircle people);

    /// Hides a direct room from one of its people until somebody posts into it. Answers whether that changed
    /// anything: not for a room that is hidden, or none of theirs.
    boolean hide(AccountId account, RoomId room);

    /// Shows a hidden room again. Answers whether that changed anything.
    boolean show(AccountId account, RoomId room);
}
