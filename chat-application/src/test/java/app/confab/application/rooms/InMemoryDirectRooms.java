package app.confab.application.rooms;

import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The direct rooms of an [InMemoryWorld].
public final class InMemoryDirectRooms implements DirectRooms {
    private final InMemoryWorld world;

    public InMemoryDirectRooms(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Room> among(DirectCircle people) {
        return world.exclusively(() -> world.among(people).map(InMemoryRoom::room));
    }

    @Override
    public boolean hide(AccountId account, RoomId room) {
        return change(account, room, false, InMemoryRoom::hide);
    }

    @Override
    public boolean show(AccountId account, RoomId room) {
        return change(account, room, true, InMemoryRoom::show);
    }

    private boolean change(AccountId account, RoomId room, boolean hidden, BiConsumer<InMemoryRoom, AccountId> change) {
        return world.exclusively(() -> {
            var held = Optional.ofNullable(world.rooms().get(room))
                    .filter(found -> found.kind() == RoomKind.DIRECT)
                    .filter(found -> isThatFor(found.member(account), found, hidden));
            held.ifPresent(found -> change.accept(found, account));
            return held.isPresent();
        });
    }

    private static boolean isThatFor(Optional<InMemoryMember> member, InMemoryRoom room, boolean hidden) {
        return member.filter(found -> room.isHiddenBy(found) == hidden).isPresent();
    }
}
