package app.confab.application.kernel;

import app.confab.domain.accounts.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was read about accounts a while ago; bounded, the oldest goes first. What was read while it was being
/// forgotten is not kept, since it may be out of date. Thread-safe; never blocks.
public final class Memory<K, V> {
    /// Enough for two accounts hardly ever to share one.
    private static final int STRIPES = 1024;

    private record Key<K>(AccountId account, K key) {}

    private final Map<Key<K>, V> remembered = new LinkedHashMap<>();
    private final Map<AccountId, Set<K>> keys = new HashMap<>();
    private final long[] forgettings = new long[STRIPES];
    private final int most;

    /// @param most how much is remembered
    public Memory(int most) {
        this.most = most;
    }

    public synchronized @Nullable V get(AccountId account, K key) {
        return remembered.get(new Key<>(account, key));
    }

    /// To be asked before something is read that shall be kept.
    public synchronized long mark(AccountId account) {
        return forgettings[stripe(account)];
    }

    /// Keeps what was read since `mark`, unless something of this account's was forgotten meanwhile.
    public synchronized void keep(AccountId account, K key, V value, long mark) {
        if (forgettings[stripe(account)] != mark) {
            return;
        }
        remembered.put(new Key<>(account, key), value);
        keys.computeIfAbsent(account, _ -> HashSet.newHashSet(2)).add(key);
        if (remembered.size() > most) {
            drop(remembered.keySet().iterator().next());
        }
    }

    public synchronized void forget(AccountId account, K key) {
        forgettings[stripe(account)]++;
        drop(new Key<>(account, key));
    }

    public synchronized void forget(AccountId account) {
        forgettings[stripe(account)]++;
        var all = keys.remove(account);
        if (all != null) {
            all.forEach(key -> remembered.remove(new Key<>(account, key)));
        }
    }

    /// Forgets all accounts' entries with such a key.
    public synchronized void forgetIf(Predicate<K> condition) {
        for (var stripe = 0; stripe < STRIPES; stripe++) {
            forgettings[stripe]++;
        }
        remembered.keySet().stream()
                .filter(key -> condition.test(key.key()))
                .toList()
                .forEach(this::drop);
    }

    private void drop(Key<K> key) {
        remembered.remove(key);
        keys.computeIfPresent(key.account(), (_, all) -> {
            all.remove(key.key());
            return all.isEmpty() ? null : all;
        });
    }

    private static int stripe(AccountId account) {
        return Math.floorMod(account.hashCode(), STRIPES);
    }
}
