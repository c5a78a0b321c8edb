package app.confab.websocket;

import app.confab.application.timeline.NodeSignals;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// The hints of a node without others: nobody hears them.
final class LoneNode implements NodeSignals {

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {}

    @Override
    public void accountChanged(AccountId account) {}

    @Override
    public void profileChanged(AccountId account) {}

    @Override
    public void listen(Listener listener) {}
}
