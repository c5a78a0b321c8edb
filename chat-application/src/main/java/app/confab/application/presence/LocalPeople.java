package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Who is here on this node: has a connection, or had one until a moment ago, since whoever reloads a page has
/// not gone. Time is counted in ticks. Thread-safe.
final class LocalPeople {
    /// For how many ticks after their last connection somebody is still here.
    static final int GRACE = 5;

    /// Who has come and who has gone since the last tick. Whoever is in both has come first.
    record Moves(Set<AccountId> arrived, Set<AccountId> gone) {

        Set<AccountId> all() {
            var all = new HashSet<>(arrived);
            all.addAll(gone);
            return all;
        }
    }

    private final Map<AccountId, Integer> connections = new HashMap<>();

    /// Who has no connection any more, with the tick that came last before that.
    private final Map<AccountId, Long> leaving = new LinkedHashMap<>();

    private Set<AccountId> arrived = new HashSet<>();
    private long ticks;

    synchronized void connected(AccountId account) {
        var isFirst = connections.merge(account, 1, Integer::sum) == 1;
        if (isFirst && leaving.remove(account) == null) {
            arrived.add(account);
        }
    }

    synchronized void disconnected(AccountId account) {
        var left = connections.getOrDefault(account, 0) - 1;
        if (left > 0) {
            connections.put(account, left);
        } else if (connections.remove(account) != null) {
            leaving.put(account, ticks);
        }
    }

    synchronized Moves tick() {
        ticks++;
        var gone = new HashSet<AccountId>();
        var oldest = leaving.entrySet().iterator();
        while (oldest.hasNext()) {
            var next = oldest.next();
            if (ticks - next.getValue() <= GRACE) {
                break;
            }
            gone.add(next.getKey());
            oldest.remove();
        }
        var moves = new Moves(arrived, gone);
        arrived = new HashSet<>();
        return moves;
    }

    synchronized Set<AccountId> present() {
        var present = new HashSet<>(connections.keySet());
        present.addAll(leaving.keySet());
        return present;
    }
}
