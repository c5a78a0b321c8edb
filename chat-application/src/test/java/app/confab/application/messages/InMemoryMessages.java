package app.confab.application.messages;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of an [InMemoryWorld].
public final class InMemoryMessages implements Messages {
    private final InMemoryWorld world;

    public InMemoryMessages(InMemoryWorld world) {
        this.world = world;
    }

    /// So many messages below a seq, and so many from it on.
    private record Window(Seq seq, int below, int above) {
        private Window {
            if (below + above < 1 || below + above > MessageHistory.MOST) {
                throw new IllegalArgumentException("limit out of range: " + (below + above));
            }
        }
    }

    @Override
    public Section before(Place place, @Nullable Seq before, int limit) {
        return section(place, new Window(before == null ? new Seq(Long.MAX_VALUE) : before, limit, 0));
    }

    @Override
    public Section after(Place place, Seq after, int limit) {
        return section(place, new Window(after.next(), 0, limit));
    }

    @Override
    public Section around(Place place, Seq seq, int limit) {
        return section(place, new Window(seq, limit / 2, limit - limit / 2));
    }

    @Override
    public Optional<MessageView> named(RoomId room, AccountId author, ClientMessageId name) {
        return world.exclusively(
                () -> held(room).flatMap(held -> held.named(author, name)).map(message -> message.seenBy(author)));
    }

    @Override
    public Optional<MessageView> byId(Place place, MessageId id) {
        return world.exclusively(() ->
                held(place.room()).flatMap(held -> held.message(id)).map(message -> message.seenBy(place.reader())));
    }

    private Section section(Place place, Window window) {
        return world.exclusively(() -> held(place.room())
                .map(held -> section(held, place.reader(), window))
                .orElseGet(() -> new Section(List.of(), false, false, Seq.START)));
    }

    private static Section section(InMemoryRoom room, AccountId reader, Window window) {
        var messages = room.messages();
        var split = (int) messages.stream()
                .filter(message -> window.seq().isAfter(message.seq()))
                .count();
        var from = Math.max(0, split - window.below());
        var to = Math.min(messages.size(), split + window.above());
        var items = messages.subList(from, to).stream()
                .map(message -> message.seenBy(reader))
                .toList();
        return new Section(items, from > 0, to < messages.size(), room.lastSeq());
    }

    private Optional<InMemoryRoom> held(RoomId room) {
        return Optional.ofNullable(world.rooms().get(room));
    }
}
