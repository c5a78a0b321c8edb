package app.confab.application.timeline;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The logs of an [InMemoryWorld].
public final class InMemoryTimeline implements Timeline {
    private static final int MOST = 500;

    private final InMemoryWorld world;

    public InMemoryTimeline(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Section after(RoomId room, Seq after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
        return world.exclusively(() ->
                held(room).map(held -> section(held, after, limit)).orElseGet(() -> new Section(List.of(), Seq.START)));
    }

    @Override
    public Optional<Seq> lastSeq(RoomId room) {
        return world.exclusively(() -> held(room).map(InMemoryRoom::lastSeq));
    }

    @Override
    public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
        return world.exclusively(() -> rooms.stream()
                .distinct()
                .flatMap(room -> held(room).stream())
                .collect(toUnmodifiableMap(InMemoryRoom::id, InMemoryRoom::lastSeq)));
    }

    private static Section section(InMemoryRoom room, Seq after, int limit) {
        var items = room.events().stream()
                .filter(event -> event.seq().isAfter(after))
                .limit(limit)
                .toList();
        return new Section(items, room.lastSeq());
    }

    private Optional<InMemoryRoom> held(RoomId room) {
        return Optional.ofNullable(world.rooms().get(room));
    }
}
