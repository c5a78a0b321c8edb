package app.confab.application.rooms;

import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How callers stand to rooms, as far as this node knows. Only memberships are remembered, never their absence:
/// a stale "member" is found out, by the room log when it writes and by [#MEMORY] when somebody reads, while a
/// stale "stranger" would turn somebody away for good. Thread-safe; blocks where the memory has no answer.
public final class Standings implements CommittedEvents {
    /// For how long somebody who was put out on another node may still read there.
    public static final Duration MEMORY = Duration.ofSeconds(2);

    private static final int MOST_REMEMBERED = 100_000;

    private record Key(RoomId room, AccountId account) {}

    private record Remembered(Standing.InRoom standing, Instant at) {}

    private final Rooms rooms;
    private final Stamps stamps;
    private final Map<Key, Remembered> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private long forgotten;

    public Standings(Rooms rooms, Stamps stamps) {
        this.rooms = rooms;
        this.stamps = stamps;
    }

    /// For reading: at most [#MEMORY] old.
    ///
    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing of(AccountId account, RoomId room) {
        var oldest = stamps.now().minus(MEMORY);
        return standing(new Key(room, account), oldest);
    }

    /// For whoever asks before a change that the room log decides on again: as old as may be.
    ///
    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing lastKnown(AccountId account, RoomId room) {
        return standing(new Key(room, account), Instant.MIN);
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        for (var event : events) {
            switch (event) {
                case TimelineEvent.MemberLeft left ->
                    forget(new Key(left.room(), left.user().id()));
                case TimelineEvent.MemberUpdated updated ->
                    forget(new Key(updated.room(), updated.user().id()));
                default -> {}
            }
        }
    }

    @Override
    public void uncertain(RoomId room) {
        synchronized (remembered) {
            forgotten++;
            remembered.keySet().removeIf(key -> key.room().equals(room));
        }
    }

    private Standing standing(Key key, Instant oldest) {
        long before;
        synchronized (remembered) {
            var known = remembered.get(key);
            if (known != null && !known.at().isBefore(oldest)) {
                return known.standing();
            }
            before = forgotten;
        }
        return found(key, before).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    private Optional<Standing> found(Key key, long before) {
        var at = stamps.now();
        var standing = rooms.standingOf(key.room(), key.account());
        synchronized (remembered) {
            if (standing.orElse(null) instanceof Standing.InRoom inRoom) {
                remember(key, new Remembered(inRoom, at), before);
            } else {
                remembered.remove(key);
            }
        }
        return standing;
    }

    /// What was read while some membership changed may be out of date, so it is not kept.
    private void remember(Key key, Remembered found, long before) {
        if (forgotten == before) {
            remembered.put(key, found);
        }
    }

    private void forget(Key key) {
        synchronized (remembered) {
            forgotten++;
            remembered.remove(key);
        }
    }
}
