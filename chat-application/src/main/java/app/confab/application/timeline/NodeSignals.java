package app.confab.application.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// Carries hints between the nodes that share one database. A hint says that there is news, not what it is: it
/// may be lost, doubled, late or out of order, and whoever gets one looks for themselves. Thread-safe; telling
/// never blocks, and costs nothing worth mentioning while no other node runs. A node does not hear itself.
public interface NodeSignals {

    /// The room's log has this event, which is durable. Of many hints about one room the newest may stand for
    /// all.
    void roomAdvanced(RoomId room, Seq seq);

    /// The account's version has grown: something that concerns the person alone has changed, durably.
    void accountChanged(AccountId account);

    /// The account's profile has changed, durably.
    void profileChanged(AccountId account);

    /// Has the listener told what other nodes tell, from now on. It is called by one thread at a time and must
    /// not block.
    void listen(Listener listener);

    /// Follows what other nodes tell.
    interface Listener {
        void roomAdvanced(RoomId room, Seq seq);

        void accountChanged(AccountId account);

        void profileChanged(AccountId account);

        /// Hints may have been lost: look for everything.
        void interrupted();
    }
}
