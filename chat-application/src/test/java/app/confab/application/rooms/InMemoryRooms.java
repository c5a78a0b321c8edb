package app.confab.application.rooms;

import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryRoom.Membership;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rooms of an [InMemoryWorld].
public final class InMemoryRooms implements Rooms {
    private static final Pattern ROOM_CURSOR = Pattern.compile("(?s)room .+ [0-9a-f-]{36}");
    private static final Pattern MEMBER_CURSOR = Pattern.compile("member [0-9]{19}");

    private final InMemoryWorld world;

    public InMemoryRooms(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Room> byId(RoomId id) {
        return world.exclusively(() -> held(id).map(InMemoryRoom::room));
    }

    @Override
    public Optional<Role> roleOf(RoomId room, AccountId account) {
        return world.exclusively(
                () -> held(room).flatMap(held -> held.membership(account)).map(Membership::role));
    }

    @Override
    public Page<Room> joinable(AccountId account, String query, Page.Request request) {
        var last = key(request.cursor(), ROOM_CURSOR);
        return world.exclusively(() -> {
            var rooms = world.rooms().values().stream()
                    .filter(room -> !room.has(account))
                    .map(InMemoryRoom::room)
                    .filter(room -> small(room.name().value()).contains(small(query)))
                    .sorted(Comparator.comparing(InMemoryRooms::key))
                    .toList();
            return page(rooms, InMemoryRooms::key, last, request.limit());
        });
    }

    @Override
    public Page<Member> members(RoomId room, Page.Request request) {
        var last = key(request.cursor(), MEMBER_CURSOR);
        return world.exclusively(() -> held(room)
                .map(held -> page(List.copyOf(held.memberships()), InMemoryRooms::key, last, request.limit())
                        .<Member>map(held::member))
                .orElseGet(() -> new Page<>(List.of(), null)));
    }

    @Override
    public Optional<Member> member(RoomId room, AccountId account) {
        return world.exclusively(
                () -> held(room).flatMap(held -> held.membership(account).map(held::member)));
    }

    private Optional<InMemoryRoom> held(RoomId id) {
        return Optional.ofNullable(world.rooms().get(id));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String key(Room room) {
        return "room " + small(room.name().value()) + " " + room.id().value();
    }

    private static String key(Membership membership) {
        return "member %019d".formatted(membership.since().value());
    }

    private static <T> Page<T> page(List<T> all, Function<T, String> key, @Nullable String last, int limit) {
        var rest = all.stream()
                .filter(item -> last == null || key.apply(item).compareTo(last) > 0)
                .toList();
        var items = rest.stream().limit(limit).toList();
        return new Page<>(items, rest.size() > limit ? cursor(key.apply(items.getLast())) : null);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String key(@Nullable String cursor, Pattern form) {
        if (cursor == null) {
            return null;
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (form.matcher(key).matches()) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // it is refused below like every other one
        }
        throw new Refusal.Invalid("cursor", "bad_cursor", "was not given by any page");
    }
}
