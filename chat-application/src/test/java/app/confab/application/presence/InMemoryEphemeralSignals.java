package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One node on a bus of nodes. What one tells the others hear before the telling returns.
public final class InMemoryEphemeralSignals implements EphemeralSignals {

    /// What nodes hear each other on.
    public static final class Bus {
        private final List<InMemoryEphemeralSignals> nodes = new CopyOnWriteArrayList<>();

        public InMemoryEphemeralSignals node() {
            var node = new InMemoryEphemeralSignals(this);
            nodes.add(node);
            return node;
        }
    }

    private final Bus bus;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private InMemoryEphemeralSignals(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void typing(RoomId room, AccountId account) {
        tellOthers(listener -> listener.typing(room, account));
    }

    @Override
    public void presenceChanged(Collection<AccountId> accounts) {
        var copy = List.copyOf(accounts);
        tellOthers(listener -> listener.presenceChanged(copy));
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private void tellOthers(Consumer<Listener> signal) {
        bus.nodes.stream().filter(node -> node != this).forEach(node -> node.hear(signal));
    }

    private synchronized void hear(Consumer<Listener> signal) {
        listeners.forEach(signal);
    }
}
