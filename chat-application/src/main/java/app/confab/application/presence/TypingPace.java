package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often it is shown that somebody types: a person in a room once in [#PAUSE], which is less than clients
/// show it for, and of one room [#MOST_PER_SECOND], since nobody reads more names than that. Thread-safe.
final class TypingPace {
    static final Duration PAUSE = Duration.ofSeconds(3);
    static final int MOST_PER_SECOND = 10;

    private record Typist(RoomId room, AccountId account) {}

    /// In the order in which they were shown.
    private final Map<Typist, Instant> shown = new LinkedHashMap<>();

    private final Map<RoomId, Integer> thisSecond = new HashMap<>();
    private long second;

    synchronized boolean admits(RoomId room, AccountId account, Instant now) {
        forgetUntil(now);
        var typist = new Typist(room, account);
        if (shown.containsKey(typist) || thisSecond.getOrDefault(room, 0) >= MOST_PER_SECOND) {
            return false;
        }
        shown.put(typist, now);
        thisSecond.merge(room, 1, Integer::sum);
        return true;
    }

    /// Nobody has seen it: the person need not pause. It counts among what was shown of the room all the same, since
    /// the others' nodes were told.
    synchronized void forget(RoomId room, AccountId account) {
        shown.remove(new Typist(room, account));
    }

    private void forgetUntil(Instant now) {
        var oldest = shown.values().iterator();
        while (oldest.hasNext() && isOver(oldest.next(), now)) {
            oldest.remove();
        }
        if (second != now.getEpochSecond()) {
            second = now.getEpochSecond();
            thisSecond.clear();
        }
    }

    /// Also over is what lies in the future, since the clock has stepped back.
    private static boolean isOver(Instant at, Instant now) {
        return now.isBefore(at) || !now.isBefore(at.plus(PAUSE));
    }
}
