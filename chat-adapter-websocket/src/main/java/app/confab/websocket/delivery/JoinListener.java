package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;

/// Hears who has joined the rooms that are live on this node, once for each. Called by whoever delivers: it must not
/// block.
public interface JoinListener {
    void joined(RoomId room, AccountId account);
}
