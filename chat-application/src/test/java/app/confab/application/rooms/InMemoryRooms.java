package app.confab.application.rooms;

import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryMember;
import app.confab.application.world.InMemoryPages;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rooms of an [InMemoryWorld].
public final class InMemoryRooms implements Rooms {
    private static final InMemoryPages<Room> ROOMS =
            new InMemoryPages<>(InMemoryRooms::key, Pattern.compile("(?s)room .+ [0-9a-f-]{36}"));
    private static final InMemoryPages<InMemoryMember> MEMBERS =
            new InMemoryPages<>(InMemoryRooms::key, Pattern.compile("member [0-9]{19}"));

    private final InMemoryWorld world;

    public InMemoryRooms(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Room> byId(RoomId id) {
        return world.exclusively(() -> held(id).map(InMemoryRoom::room));
    }

    @Override
    public Optional<Standing> standingOf(RoomId room, AccountId account) {
        return world.exclusively(() -> held(room).flatMap(held -> held.standingOf(account)));
    }

    @Override
    public Page<Room> joinable(AccountId account, String query, Page.Request request) {
        return world.exclusively(() -> ROOMS.page(
                world.rooms().values().stream()
                        .filter(room -> room.kind() == RoomKind.PUBLIC && !room.has(account))
                        .map(InMemoryRoom::room)
                        .filter(room -> name(room).contains(small(query)))
                        .toList(),
                request));
    }

    @Override
    public Page<Member> members(RoomId room, Page.Request request) {
        return world.exclusively(() -> {
            var held = held(room);
            var members = held.map(InMemoryRoom::members).orElse(List.of());
            return MEMBERS.page(members, request)
                    .map(member -> held.orElseThrow().shown(member));
        });
    }

    @Override
    public Optional<Member> member(RoomId room, AccountId account) {
        return world.exclusively(
                () -> held(room).flatMap(held -> held.member(account).map(held::shown)));
    }

    private Optional<InMemoryRoom> held(RoomId id) {
        return Optional.ofNullable(world.rooms().get(id));
    }

    private static String key(Room room) {
        return "room " + name(room) + " " + room.id().value();
    }

    private static String key(InMemoryMember member) {
        return "member %019d".formatted(member.since().value());
    }

    private static String name(Room room) {
        RoomName name = Objects.requireNonNull(room.name(), "only direct rooms have no name");
        return small(name.value());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
