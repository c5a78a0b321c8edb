package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who was renamed a moment ago, so that what shows them may have been made before. Thread-safe.
final class RecentNames {
    /// Longer than an event takes from the log to its room's channel, even on a bad day.
    private static final long MEMORY_NANOS = Duration.ofSeconds(60).toNanos();

    private final Map<AccountId, Long> renamedAt = new ConcurrentHashMap<>();

    void renamed(AccountId person) {
        renamedAt.put(person, System.nanoTime());
    }

    boolean mayBeOld(EncodedEvent event) {
        var named = event.traits().named();
        return named != null && !renamedAt.isEmpty() && renamedAt.containsKey(named);
    }

    void sweep() {
        var now = System.nanoTime();
        renamedAt.values().removeIf(at -> now - at > MEMORY_NANOS);
    }
}
