package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;
import java.util.Optional;

/// The rooms as their members see them. Blocking, thread-safe. Each call reads one snapshot: a view's
/// `lastSeq`, counts and last message fit together. A change whose ticket or call has completed is seen.
public interface RoomViews {

    /// All rooms that the account is in, hidden ones too, at most 1,000, oldest membership first.
    List<RoomView> of(AccountId account);

    /// One of them; empty for a room that the account is not in.
    Optional<RoomView> of(AccountId account, RoomId room);
}
