package app.confab.application.rooms;

import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Who is in which rooms of an [InMemoryWorld].
public final class InMemoryMemberships implements Memberships {
    private final InMemoryWorld world;

    public InMemoryMemberships(InMemoryWorld world) {
        this.world = world;
    }

    /// A room, and somebody's place in it.
    record Held(InMemoryRoom room, InMemoryMember member) {

        private static final Comparator<Held> OLDEST_FIRST = Comparator.comparing(
                        (Held held) -> held.member().joinedAt())
                .thenComparing(held -> held.room().id());

        private Membership membership() {
            return new Membership(
                    room.id(),
                    room.kind(),
                    room.members().size(),
                    member.since(),
                    member.readSeq(),
                    room.isHiddenBy(member),
                    member.hiddenAt());
        }
    }

    @Override
    public List<Membership> of(AccountId account) {
        return world.exclusively(
                () -> heldBy(account, world).map(Held::membership).toList());
    }

    /// Oldest membership first.
    static Stream<Held> heldBy(AccountId account, InMemoryWorld world) {
        return world.rooms().values().stream()
                .flatMap(room -> room.member(account).map(member -> new Held(room, member)).stream())
                .sorted(Held.OLDEST_FIRST);
    }
}
