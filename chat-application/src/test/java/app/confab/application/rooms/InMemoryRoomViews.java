package app.confab.application.rooms;

import app.confab.application.rooms.InMemoryMemberships.Held;
import app.confab.application.world.InMemoryMessage;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import java.util.List;
import java.util.Optional;

/// The rooms of an [InMemoryWorld] as their members see them.
public final class InMemoryRoomViews implements RoomViews {
    private final InMemoryWorld world;

    public InMemoryRoomViews(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public List<RoomView> of(AccountId account) {
        return world.exclusively(
                () -> InMemoryMemberships.heldBy(account, world).map(this::view).toList());
    }

    @Override
    public Optional<RoomView> of(AccountId account, RoomId room) {
        return world.exclusively(() -> InMemoryMemberships.heldBy(account, world)
                .filter(held -> held.room().id().equals(room))
                .map(this::view)
                .findFirst());
    }

    private RoomView view(Held held) {
        var room = held.room();
        var member = held.member();
        var messages = room.messages();
        var unread = unread(held);
        var name = world.account(member.account()).username();
        return new RoomView(
                room.room(),
                member.role(),
                member.readSeq(),
                unread.size(),
                (int) unread.stream().filter(message -> message.calls(name)).count(),
                messages.isEmpty() ? null : messages.getLast().seenBy(member.account()),
                people(held),
                room.isHiddenBy(member));
    }

    private static List<InMemoryMessage> unread(Held held) {
        var member = held.member();
        return held.room().messages().stream()
                .filter(message -> message.seq().isAfter(member.readSeq()))
                .filter(message -> !message.isBy(member.account()) && !message.isDeleted())
                .limit(RoomView.MOST_UNREAD)
                .toList();
    }

    private static List<Member> people(Held held) {
        var room = held.room();
        return room.kind() == RoomKind.DIRECT
                ? room.members().stream().map(room::shown).toList()
                : List.of();
    }
}
