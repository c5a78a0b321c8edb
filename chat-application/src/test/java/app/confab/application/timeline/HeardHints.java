package app.confab.application.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers what a node hears of the others.
public final class HeardHints implements NodeSignals.Listener {
    private final Map<RoomId, List<Seq>> rooms = new ConcurrentHashMap<>();
    private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();
    private final Set<AccountId> profiles = ConcurrentHashMap.newKeySet();
    private final AtomicInteger interruptions = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /// In the order in which they came.
    public List<Seq> of(RoomId room) {
        return List.copyOf(rooms.getOrDefault(room, List.of()));
    }

    public Set<RoomId> rooms() {
        return Set.copyOf(rooms.keySet());
    }

    public Set<AccountId> accounts() {
        return Set.copyOf(accounts);
    }

    public Set<AccountId> profiles() {
        return Set.copyOf(profiles);
    }

    public int interruptions() {
        return interruptions.get();
    }

    /// On how many threads it was told at the same time.
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        rooms.computeIfAbsent(room, _ -> new CopyOnWriteArrayList<>()).add(seq);
        atOnce.decrementAndGet();
    }

    @Override
    public void accountChanged(AccountId account) {
        accounts.add(account);
    }

    @Override
    public void profileChanged(AccountId account) {
        profiles.add(account);
    }

    @Override
    public void interrupted() {
        interruptions.incrementAndGet();
    }
}
