package app.confab.application.rooms;

import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Optional;
import java.util.function.BiFunction;

/// The read markers of an [InMemoryWorld].
public final class InMemoryReadMarkers implements ReadMarkers {
    private final InMemoryWorld world;

    public InMemoryReadMarkers(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Moved> moveForward(AccountId account, RoomId room, Seq seq) {
        return move(account, room, (held, marker) -> {
            var reachable = seq.isAfter(held.lastSeq()) ? held.lastSeq() : seq;
            return reachable.isAfter(marker) ? reachable : marker;
        });
    }

    @Override
    public Optional<Moved> moveBack(AccountId account, RoomId room, Seq seq) {
        return move(account, room, (_, marker) -> marker.isAfter(seq) ? seq : marker);
    }

    private Optional<Moved> move(AccountId account, RoomId room, BiFunction<InMemoryRoom, Seq, Seq> target) {
        return world.exclusively(() -> Optional.ofNullable(world.rooms().get(room))
                .flatMap(held ->
                        held.member(account).map(member -> moved(held, member, target.apply(held, member.readSeq())))));
    }

    private Moved moved(InMemoryRoom room, InMemoryMember member, Seq seq) {
        var changed = !seq.equals(member.readSeq());
        if (changed) {
            room.read(member.account(), seq);
        }
        return new Moved(seq, changed, world.version(member.account()));
    }
}
