package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Collection;

/// Carries between nodes what is over in a moment. It may be lost, doubled or late, and nobody makes up for it.
/// Thread-safe; telling never blocks, and costs nothing worth mentioning while no other node runs. A node does
/// not hear itself.
public interface EphemeralSignals {

    /// Somebody is typing in a room.
    void typing(RoomId room, AccountId account);

    /// These people may have come online or gone: look at the board.
    void presenceChanged(Collection<AccountId> accounts);

    /// Has the listener told what other nodes tell, from now on. It is called by one thread at a time and must
    /// not block.
    void listen(Listener listener);

    /// Follows what other nodes tell.
    interface Listener {
        void typing(RoomId room, AccountId account);

        void presenceChanged(Collection<AccountId> accounts);
    }
}
