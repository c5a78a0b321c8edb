package app.confab.application.rooms;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryRoom.Membership;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Optional;

/// The read markers of an [InMemoryWorld].
public final class InMemoryReadMarkers implements ReadMarkers {
    private final InMemoryWorld world;

    public InMemoryReadMarkers(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Moved> moveTo(AccountId account, RoomId room, Seq seq) {
        return world.exclusively(() -> Optional.ofNullable(world.rooms().get(room))
                .flatMap(held -> held.membership(account).map(membership -> move(held, membership, seq))));
    }

    private static Moved move(InMemoryRoom room, Membership membership, Seq wanted) {
        var seq = wanted.isAfter(room.lastSeq()) ? room.lastSeq() : wanted;
        if (!seq.isAfter(membership.readSeq())) {
            return new Moved(membership.readSeq(), false);
        }
        room.read(membership.account(), seq);
        return new Moved(seq, true);
    }
}
