package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Optional;

/// How far each member has read. Blocking, thread-safe; durable when a call returns.
public interface ReadMarkers {

    /// Moves the marker forward, at most to the room's `lastSeq`, never back, whatever order concurrent calls
    /// come in. Answers where it stands afterwards, empty for someone who is not in the room.
    Optional<Moved> moveForward(AccountId account, RoomId room, Seq seq);

    /// Moves the marker back, never forward. Answers as [#moveForward].
    Optional<Moved> moveBack(AccountId account, RoomId room, Seq seq);

    /// Where a marker stands, and whether this call moved it.
    ///
    /// @param version the account's version then ([app.confab.application.accounts.AccountVersions]): that of
    ///     this move where it moved
    record Moved(Seq readSeq, boolean changed, long version) {}
}
