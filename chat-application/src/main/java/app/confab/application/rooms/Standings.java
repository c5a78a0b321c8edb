package app.confab.application.rooms;

import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.TimelineEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How callers stand to rooms, as far as this node knows. Only memberships are remembered, never their absence:
/// a stale "member" is found out by the room log, which looks again when it writes, while a stale "stranger"
/// would turn somebody away for good. Thread-safe; blocks where the memory has no answer.
public final class Standings implements CommittedEvents {
    private static final int MOST_REMEMBERED = 100_000;

    private record Key(RoomId room, AccountId account) {}

    private final Rooms rooms;
    private final Map<Key, Role> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Role> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private long forgotten;

    public Standings(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing of(AccountId account, RoomId room) {
        return roleOf(new Key(room, account))
                .<Standing>map(Standing.InRoom::new)
                .orElseGet(() -> strangerTo(room));
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        for (var event : events) {
            switch (event) {
                case TimelineEvent.MemberLeft left ->
                    forget(new Key(left.room(), left.user().id()));
                case TimelineEvent.MemberUpdated updated ->
                    forget(new Key(updated.room(), updated.user().id()));
                case TimelineEvent.MemberJoined _, TimelineEvent.MessagePosted _ -> {}
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

    private Standing strangerTo(RoomId room) {
        if (rooms.byId(room).isEmpty()) {
            throw new Refusal.NotFound("room");
        }
        return new Standing.Stranger();
    }

    private Optional<Role> roleOf(Key key) {
        long before;
        synchronized (remembered) {
            var role = remembered.get(key);
            if (role != null) {
                return Optional.of(role);
            }
            before = forgotten;
        }
        var role = rooms.roleOf(key.room(), key.account());
        role.ifPresent(found -> remember(key, found, before));
        return role;
    }

    /// A role that was read while some membership changed may be out of date, so it is not kept.
    private void remember(Key key, Role role, long before) {
        synchronized (remembered) {
            if (forgotten == before) {
                remembered.put(key, role);
            }
        }
    }

    private void forget(Key key) {
        synchronized (remembered) {
            forgotten++;
            remembered.remove(key);
        }
    }
}
