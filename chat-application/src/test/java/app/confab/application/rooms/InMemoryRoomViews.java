package app.confab.application.rooms;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryRoom.Membership;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rooms of an [InMemoryWorld] as their members see them.
public final class InMemoryRoomViews implements RoomViews {
    private final InMemoryWorld world;

    public InMemoryRoomViews(InMemoryWorld world) {
        this.world = world;
    }

    private record Seen(InMemoryRoom room, Membership by) {

        private RoomView view() {
            var messages = room.messages();
            var unread = messages.stream()
                    .filter(message -> message.seq().isAfter(by.readSeq()))
                    .filter(message -> !message.author().id().equals(by.account()))
                    .count();
            return new RoomView(
                    room.room(),
                    by.role(),
                    by.readSeq(),
                    (int) Math.min(unread, RoomView.MOST_UNREAD),
                    messages.isEmpty() ? null : messages.getLast());
        }
    }

    @Override
    public List<RoomView> of(AccountId account) {
        return world.exclusively(() -> world.rooms().values().stream()
                .flatMap(room -> seen(room, account).stream())
                .sorted(Comparator.comparing((Seen seen) -> seen.by().joinedAt())
                        .thenComparing(seen -> seen.room().id()))
                .map(Seen::view)
                .toList());
    }

    @Override
    public Optional<RoomView> of(AccountId account, RoomId room) {
        return world.exclusively(() -> Optional.ofNullable(world.rooms().get(room))
                .flatMap(held -> seen(held, account))
                .map(Seen::view));
    }

    private static Optional<Seen> seen(InMemoryRoom room, AccountId account) {
        return room.membership(account).map(membership -> new Seen(room, membership));
    }
}
