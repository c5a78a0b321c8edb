package app.confab.application.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One node on a bus of nodes. What one tells the others hear before the telling returns.
public final class InMemoryNodeSignals implements NodeSignals {

    /// What nodes hear each other on.
    public static final class Bus {
        private final List<InMemoryNodeSignals> nodes = new CopyOnWriteArrayList<>();

        public InMemoryNodeSignals node() {
            var node = new InMemoryNodeSignals(this);
            nodes.add(node);
            return node;
        }
    }

    private final Bus bus;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private InMemoryNodeSignals(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {
        tellOthers(listener -> listener.roomAdvanced(room, seq));
    }

    @Override
    public void accountChanged(AccountId account) {
        tellOthers(listener -> listener.accountChanged(account));
    }

    @Override
    public void profileChanged(AccountId account) {
        tellOthers(listener -> listener.profileChanged(account));
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private void tellOthers(Consumer<Listener> hint) {
        bus.nodes.stream().filter(node -> node != this).forEach(node -> node.hear(hint));
    }

    private synchronized void hear(Consumer<Listener> hint) {
        for (var listener : listeners) {
            try {
                hint.accept(listener);
            } catch (RuntimeException broken) {
                // The others, and the hints that follow, are not to suffer from it.
            }
        }
    }
}
