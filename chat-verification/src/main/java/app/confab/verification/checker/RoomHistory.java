package app.confab.verification.checker;

import app.confab.verification.histories.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A room's whole log, and what follows from it.
final class RoomHistory {
    private final List<Event> events;
    private final Map<Long, Event> bySeq = new HashMap<>();

    /// Of each account the seqs at which it became a member or ceased to be one.
    private final Map<String, TreeMap<Long, Boolean>> membership = new HashMap<>();

    RoomHistory(List<Event> events) {
        this.events = events;
        for (var event : events) {
            bySeq.put(event.seq(), event);
            if (event.is("member.joined") || event.is("member.left")) {
                membership
                        .computeIfAbsent(event.person(), _ -> new TreeMap<>())
                        .put(event.seq(), event.is("member.joined"));
            }
        }
    }

    List<Event> events() {
        return events;
    }

    @Nullable Event at(long seq) {
        return bySeq.get(seq);
    }

    long lastSeq() {
        return events.stream().mapToLong(Event::seq).max().orElse(0);
    }

    /// Whether the account is a member once the event of that seq has happened.
    boolean hasMemberAt(String account, long seq) {
        var changes = membership.get(account);
        var latest = changes == null ? null : changes.floorEntry(seq);
        return latest != null && latest.getValue();
    }

    /// Whether the account ceased to be a member at one of these seqs, both inclusive.
    boolean hasLeftBetween(String account, long from, long to) {
        var changes = membership.get(account);
        return changes != null
                && from <= to
                && changes.subMap(from, true, to, true).containsValue(false);
    }

    long latestJoin(String account) {
        var changes = membership.getOrDefault(account, new TreeMap<>());
        return changes.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    Set<String> members() {
        var members = new HashSet<String>();
        membership.forEach((account, changes) -> {
            if (changes.lastEntry().getValue()) {
                members.add(account);
            }
        });
        return members;
    }
}
