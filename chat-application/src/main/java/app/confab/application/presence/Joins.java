package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.HashSet;
import java.util.Set;

/// Who has joined which rooms since that was last shown. Thread-safe.
final class Joins {

    record Join(RoomId room, AccountId account) {}

    private final Set<Join> waiting = new HashSet<>();

    void add(RoomId room, AccountId account) {
        synchronized (waiting) {
            waiting.add(new Join(room, account));
        }
    }

    /// Shows all that wait. Where the stores do not answer they wait on. For one thread at a time.
    void show(ToldPresence told) {
        Set<Join> lot;
        synchronized (waiting) {
            lot = Set.copyOf(waiting);
        }
        if (lot.isEmpty()) {
            return;
        }
        told.joined(lot);
        synchronized (waiting) {
            waiting.removeAll(lot);
        }
    }
}
