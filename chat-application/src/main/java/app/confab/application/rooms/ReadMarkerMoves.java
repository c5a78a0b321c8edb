package app.confab.application.rooms;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// Told of each read marker that moved on this node, so that the person's other devices follow. Called after
/// the move is durable; must not block.
@FunctionalInterface
public interface ReadMarkerMoves {

    /// @param version the account's version since this move ([app.confab.application.accounts.AccountVersions])
    void moved(AccountId account, RoomId room, Seq readSeq, long version);
}
