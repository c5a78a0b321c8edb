package app.confab.application.nodes;

import app.confab.application.timeline.NodeSignals;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers the hints that a node gives, in order.
final class ToldSignals implements NodeSignals {

    sealed interface Hint {}

    record Room(RoomId room, Seq seq) implements Hint {}

    record Changed(AccountId account) implements Hint {}

    record Profile(AccountId account) implements Hint {}

    private final List<Hint> hints = new CopyOnWriteArrayList<>();

    List<Hint> hints() {
        return List.copyOf(hints);
    }

    void clear() {
        hints.clear();
    }

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {
        hints.add(new Room(room, seq));
    }

    @Override
    public void accountChanged(AccountId account) {
        hints.add(new Changed(account));
    }

    @Override
    public void profileChanged(AccountId account) {
        hints.add(new Profile(account));
    }

    @Override
    public void listen(Listener listener) {}
}
