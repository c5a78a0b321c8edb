package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Versions that a test sets itself; counts how often they are looked at.
final class SetVersions implements AccountVersions {
    private final Map<AccountId, Long> versions = new ConcurrentHashMap<>();
    private final Map<AccountId, Instant> renamings = new ConcurrentHashMap<>();
    private final AtomicReference<Runnable> whileReading = new AtomicReference<>(() -> {});
    private volatile boolean down;
    private int looks;

    void set(AccountId account, long version) {
        versions.put(account, version);
    }

    void rename(AccountId account, Instant at) {
        renamings.put(account, at);
    }

    /// Happens once, after the next reading and before its reader gets it.
    void whileReading(Runnable happening) {
        whileReading.set(happening);
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    int looks() {
        return looks;
    }

    @Override
    public Map<AccountId, Long> of(Collection<AccountId> accounts) {
        requireUp();
        looks++;
        var found = new HashMap<AccountId, Long>();
        accounts.forEach(account -> found.put(account, versions.getOrDefault(account, 1L)));
        whileReading.getAndSet(() -> {}).run();
        return found;
    }

    @Override
    public Map<AccountId, Instant> recentlyRenamed() {
        requireUp();
        return Map.copyOf(renamings);
    }

    private void requireUp() {
        if (down) {
            throw new Refusal.Unavailable("versions cannot be read");
        }
    }
}
