package app.confab.application.rooms;

import app.confab.application.kernel.Page;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import java.util.Optional;

/// All rooms and who is in them, for reading; they change only through
/// [app.confab.application.timeline.RoomLog]. Blocking, thread-safe. A change whose ticket has completed is
/// seen.
public interface Rooms {

    /// Empty for an unknown id. Whoever may see the room is the caller's business.
    Optional<Room> byId(RoomId id);

    /// How the account stands to the room, as [Standing#of] rules; empty for an unknown room, and for one that
    /// the account may not see.
    Optional<Standing> standingOf(RoomId room, AccountId account);

    /// Public rooms that the account is not in and whose name contains `query`, whatever the case; an empty
    /// query finds all. By name without regard to case, then by id. A room made or joined meanwhile may be
    /// missed or met, none twice.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Invalid for a cursor that no page has given
    Page<Room> joinable(AccountId account, String query, Page.Request request);

    /// Who is in the room now, oldest first: in the order of their joining on the log, whatever the clocks
    /// said. Empty for an unknown room.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Invalid for a cursor that no page has given
    Page<Member> members(RoomId room, Page.Request request);

    /// One member; empty for someone who is not in the room.
    Optional<Member> member(RoomId room, AccountId account);
}
