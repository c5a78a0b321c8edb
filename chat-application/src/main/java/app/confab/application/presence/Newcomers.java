package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Whoever waits to be shown who is online in their rooms. When many come at once, the rooms that they share are
/// looked at once for all of them. Thread-safe.
final class Newcomers {

    private record Newcomer(Set<RoomId> rooms, Consumer<Set<AccountId>> shown) {}

    private final List<Newcomer> waiting = new ArrayList<>();

    void add(Collection<RoomId> rooms, Consumer<Set<AccountId>> shown) {
        if (!rooms.isEmpty()) {
            var newcomer = new Newcomer(Set.copyOf(rooms), shown);
            synchronized (waiting) {
                waiting.add(newcomer);
            }
        }
    }

    /// Shows all that wait. Where the board does not answer they wait on. For one thread at a time.
    void show(PresenceBoard board) {
        List<Newcomer> lot;
        synchronized (waiting) {
            lot = List.copyOf(waiting);
        }
        if (lot.isEmpty()) {
            return;
        }
        var rooms = new HashSet<RoomId>();
        lot.forEach(newcomer -> rooms.addAll(newcomer.rooms()));
        var people = board.onlineIn(rooms);
        synchronized (waiting) {
            waiting.subList(0, lot.size()).clear();
        }
        lot.forEach(newcomer -> newcomer.shown().accept(union(newcomer.rooms(), people)));
    }

    private static Set<AccountId> union(Set<RoomId> rooms, Map<RoomId, Set<AccountId>> people) {
        var union = new HashSet<AccountId>();
        rooms.forEach(room -> union.addAll(people.getOrDefault(room, Set.of())));
        return union;
    }
}
