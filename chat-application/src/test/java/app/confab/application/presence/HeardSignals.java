package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what a node hears of the others.
public final class HeardSignals implements EphemeralSignals.Listener {

    /// That somebody types somewhere.
    public record Typing(RoomId room, AccountId account) {}

    private final List<Typing> typing = new CopyOnWriteArrayList<>();
    private final Set<AccountId> moved = ConcurrentHashMap.newKeySet();

    public List<Typing> typing() {
        return List.copyOf(typing);
    }

    /// Who may have come or gone.
    public Set<AccountId> moved() {
        return Set.copyOf(moved);
    }

    @Override
    public void typing(RoomId room, AccountId account) {
        typing.add(new Typing(room, account));
    }

    @Override
    public void presenceChanged(Collection<AccountId> accounts) {
        moved.addAll(accounts);
    }
}
