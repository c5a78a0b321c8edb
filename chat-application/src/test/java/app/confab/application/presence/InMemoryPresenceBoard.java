package app.confab.application.presence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One node's side of a board that stands in an [InMemoryWorld].
public final class InMemoryPresenceBoard implements PresenceBoard {

    /// What all nodes see.
    public static final class Leases {
        private final InMemoryWorld world;
        private final Map<InMemoryPresenceBoard, Set<AccountId>> holders = new HashMap<>();
        private final Map<InMemoryPresenceBoard, Instant> ends = new HashMap<>();

        public Leases(InMemoryWorld world) {
            this.world = world;
        }

        public InMemoryPresenceBoard node() {
            return new InMemoryPresenceBoard(this);
        }

        /// Everybody who is online.
        public Set<AccountId> people() {
            return world.exclusively(() -> online().collect(toUnmodifiableSet()));
        }

        /// Whatever was not renewed is over.
        public void runOut() {
            world.exclusively(() -> {
                ends.replaceAll((_, _) -> Instant.MIN);
                return ends;
            });
        }

        /// As a crash does.
        public void areLost() {
            world.exclusively(() -> {
                holders.clear();
                ends.clear();
                return ends;
            });
        }

        private Stream<AccountId> online() {
            return holders.entrySet().stream()
                    .filter(node ->
                            ends.getOrDefault(node.getKey(), Instant.MIN).isAfter(world.now()))
                    .flatMap(node -> node.getValue().stream());
        }
    }

    private final Leases leases;

    private InMemoryPresenceBoard(Leases leases) {
        this.leases = leases;
    }

    @Override
    public void arrive(Collection<AccountId> accounts) {
        leases.world.exclusively(() -> renewed().addAll(accounts));
    }

    @Override
    public void leave(Collection<AccountId> accounts) {
        leases.world.exclusively(() -> held().removeAll(accounts));
    }

    @Override
    public Set<AccountId> renew(Set<AccountId> accounts) {
        return leases.world.exclusively(() -> {
            var held = renewed();
            held.clear();
            held.addAll(accounts);
            return leases.online().collect(toUnmodifiableSet());
        });
    }

    @Override
    public Set<AccountId> online(Collection<AccountId> accounts) {
        var asked = Set.copyOf(accounts);
        return leases.world.exclusively(
                () -> leases.online().filter(asked::contains).collect(toUnmodifiableSet()));
    }

    @Override
    public Map<RoomId, Set<AccountId>> onlineIn(Collection<RoomId> rooms) {
        return leases.world.exclusively(() -> {
            var online = leases.online().collect(toUnmodifiableSet());
            return rooms.stream()
                    .distinct()
                    .filter(leases.world.rooms()::containsKey)
                    .collect(toMap(room -> room, room -> onlineIn(room, online)))
                    .entrySet()
                    .stream()
                    .filter(room -> !room.getValue().isEmpty())
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private Set<AccountId> onlineIn(RoomId room, Set<AccountId> online) {
        return leases.world.room(room).members().stream()
                .map(InMemoryMember::account)
                .filter(online::contains)
                .limit(MOST_OF_A_ROOM)
                .collect(toUnmodifiableSet());
    }

    private Set<AccountId> renewed() {
        leases.ends.put(this, leases.world.now().plus(LIFE));
        return held();
    }

    private Set<AccountId> held() {
        return leases.holders.computeIfAbsent(this, _ -> new HashSet<>());
    }
}
